import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { aSpec, exampleSpec } from '../../testing/aSpec.ts';
import { writeFiles } from '../../testing/writeFiles.ts';
import { applyComposition, type Files } from '../applyComposition.ts';
import { python } from './python.ts';

const run = promisify(execFile);

/** The system's own Python may have pytest where the first one on the PATH has not. */
const PYTHONS = ['python3', '/usr/bin/python3', 'python'];

async function pythonWithPytest(): Promise<string> {
  for (const python3 of PYTHONS) {
    const has = await run(python3, ['-c', 'import pytest']).then(
      () => true,
      () => false,
    );
    if (has) return python3;
  }
  throw new Error('No Python with pytest here. Install python3-pytest.');
}

/** Writes a nugget to a folder of its own and runs Python there; gives back what it printed. */
async function runPython(files: Files, args: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-python-'));
  try {
    await writeFiles(folder, files);
    const { stdout } = await run(await pythonWithPytest(), ['-B', ...args], { cwd: folder });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const pytest = (files: Files): Promise<string> =>
  runPython(files, ['-m', 'pytest', '-v', '-p', 'no:cacheprovider']);

describe('a dice helper in Python', () => {
  const spec = exampleSpec('python-dice');
  const files = applyComposition(python.compose(spec));

  it('passes its own tests, which carry the wishes as their names', async () => {
    const output = await pytest(files);
    expect(output).toMatch(/ \d+ passed/);
    for (const { description } of spec.requirements) expect(output).toContain(`[${description}] PASSED`);
  });

  it('rolls dice, answers kindly, and gives the same rolls for the same seed', async () => {
    const output = await runPython(files, ['main.py', '--seed', '7', '2d6', 'd20+3', 'bananas']);
    const [two = '', twenty = '', sorry = ''] = output.split(/\r?\n/);
    const [, one, other, sum] = /^2d6: (\d) \+ (\d) = (\d+)$/.exec(two) ?? [];
    expect(Number(one) + Number(other)).toBe(Number(sum));
    expect(twenty).toMatch(/^d20\+3: \d+ \+ 3 = \d+$/);
    expect(sorry).toContain('"bananas"');
    expect(await runPython(files, ['main.py', '--seed', '7', '2d6', 'd20+3', 'bananas'])).toBe(output);
  });

  it('has no page: the preview shows its files', () => {
    expect([...files.keys()].filter((path) => path.endsWith('.html'))).toEqual([]);
  });
});

describe('other programs in Python', () => {
  it('lets a child guess a number, in German', async () => {
    const spec = aSpec({
      nugget: { goal: 'Errate meine Zahl, in Python', type: 'general' },
      language: 'de',
      requirements: [
        { type: 'feature', description: 'ich soll eine Zahl von 1 bis 50 erraten' },
        { type: 'data', description: 'merkt sich den Rekord' },
      ],
    });
    const composition = python.compose(spec);
    const files = applyComposition(composition);
    expect(composition.beyond).toEqual([]);
    expect(files.get('game.py')).toContain('BIGGEST = 50');
    expect(await pytest(files)).toMatch(/ \d+ passed/);
  });

  it('makes a list of what it cannot do, and says so', async () => {
    const wish = 'paints a "fractal" \\ {x} %s\n</script>';
    const composition = python.compose(
      aSpec({
        nugget: { goal: 'A painter in Python "!"', type: 'tool' },
        requirements: [{ id: 'paint', type: 'feature', description: wish }],
      }),
    );
    expect(composition.beyond).toEqual(['paint']);
    expect(composition.tasks.map(({ summary }) => summary).join()).toContain('could not do this');
    expect(await pytest(applyComposition(composition))).toMatch(/ \d+ passed/);
  });

  it.each([
    ['website', 'A page about my python', false],
    ['tool', 'A python program for chores', true],
    ['game', 'A game with a python that eats apples', false],
    ['game', 'A guessing game in Python', true],
  ] as const)('knows for a %s whether "%s" means the language', (type, goal, matches) => {
    expect(python.matches(aSpec({ nugget: { goal, type } }))).toBe(matches);
  });
});

describe('a secret code maker in Python', () => {
  const spec = exampleSpec('secret-code');
  const files = applyComposition(python.compose(spec));

  it('passes its own tests, which carry the wishes as their names', async () => {
    const output = await pytest(files);
    expect(output).toMatch(/ \d+ passed/);
    for (const { description } of spec.requirements) expect(output).toContain(`[${description}] PASSED`);
  });

  it.each(['es', 'fr', 'de'])('speaks %s', async (language) => {
    const output = await pytest(applyComposition(python.compose({ ...spec, language })));
    expect(output).toMatch(/ \d+ passed/);
  });
});
