import { describe, expect, it } from 'vitest';
import { composeFor } from '../recipes/index.ts';
import { aTaskBrief } from '../testing/aBrief.ts';
import { aSpec, exampleSpec } from '../testing/aSpec.ts';
import { ALL_TOOLS, playBrief } from '../testing/playBrief.ts';

const spec = exampleSpec('space-dodge');
const task = (id: string) => {
  const found = composeFor(spec).tasks.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no task ${id}`);
  return found;
};

const built = (id: string, files: ReadonlyMap<string, string> = new Map()) =>
  playBrief(aTaskBrief({ spec, task: task(id) }), { files });

describe('a builder', () => {
  it('looks before it writes, and tells the others what is there', async () => {
    const { tools } = await built('score');
    expect(tools).toEqual(['Glob', 'Write', 'mcp__nugget__tell_team']);
  });

  it('uses only the tools that it was given', async () => {
    const tools = ALL_TOOLS.filter((name) => !name.startsWith('mcp__'));
    const played = await playBrief(aTaskBrief({ spec, task: task('score') }), { tools });
    expect(played.tools).toEqual(['Glob', 'Write']);
  });

  it('reads a file before it writes over it, and leaves one that is right as it is', async () => {
    const { desk } = await built('score');
    const again = await built('score', desk.files);
    expect(again.tools).toEqual(['Glob', 'Read']);
    const broken = await built('score', new Map([['src/score.js', 'oops']]));
    expect(broken.tools.slice(0, 3)).toEqual(['Glob', 'Read', 'Write']);
    expect(broken.desk.files.get('src/score.js')).toBe(desk.files.get('src/score.js'));
  });

  it('plugs parts in only once, however often it is asked', async () => {
    const page = await built('page');
    const together = await built('together', page.desk.files);
    expect(together.tools).toContain('Edit');
    const again = await built('together', together.desk.files);
    expect(again.tools).not.toContain('Edit');
    expect(Object.fromEntries(again.desk.files)).toEqual(Object.fromEntries(together.desk.files));
  });

  it('says which file it could not change', async () => {
    const { summary } = await built('together', new Map([['index.html', '<p>mine</p>']]));
    expect(summary).toMatch(/I could not change index\.html: I found 0 places/);
    expect(summary).toMatch(/I could not change src\/main\.js: it is not there/);
  });

  it('finds its way without looking around where a fence forbids that', async () => {
    const files = new Map([['src/score.js', 'oops']]);
    const { desk } = await playBrief(aTaskBrief({ spec, task: task('score') }), { files, denied: ['Glob'] });
    expect(desk.files.get('src/score.js')).toContain('scoreOf');
  });

  it('says that it has no script for a task of somebody else’s plan', async () => {
    const { summary, tools } = await playBrief(
      aTaskBrief({ spec, task: { id: 'x', name: 'Paint the moon' } }),
    );
    expect(tools).toEqual(['Glob']);
    expect(summary).toContain('scripted, not AI');
  });
});

describe('a tester', () => {
  const brief = aTaskBrief({ spec, task: task('tests') });

  it('writes the tests and runs them', async () => {
    const played = await playBrief(brief, { tests: 'verdict: passed (12 passed, 0 failed, 0 skipped)' });
    expect(played.tools.at(-1)).toBe('mcp__nugget__run_tests');
    expect(played.summary).toContain('verdict: passed (12 passed');
  });

  it('names what is red, and why that can be', async () => {
    const tests =
      'verdict: failed (1 passed, 1 failed, 0 skipped)\nFAILED tests/fall.test.mjs: they fall faster\nnope';
    const { summary } = await playBrief(brief, { tests });
    expect(summary).toContain('tests/fall.test.mjs: they fall faster');
    expect(summary).toContain('other parts are not there yet');
  });
});

describe('a person at a gate', () => {
  const says = (words: string) =>
    `Asked: Are the colours good?\nThe person said no${words === '' ? '.' : `: ${words}`}`;

  async function changed(words: string) {
    const before = await built('page');
    const brief = aTaskBrief({ spec, task: task('page'), feedback: says(words) });
    const after = await playBrief(brief, { files: before.desk.files });
    return { css: after.desk.files.get('theme.css') ?? '', summary: after.summary, desk: after.desk };
  }

  it('gets another main colour', async () => {
    const { css, summary } = await changed('I want more green');
    expect(css).not.toContain('--accent: #ffd166');
    expect(summary).toContain('The main colour is green now.');
  });

  it('gets another background and bigger text at once', async () => {
    const { css, summary } = await changed('make the background purple and the text bigger');
    expect(css).toContain('--text-size: 20px');
    expect(css).toContain('--accent: #ffd166');
    expect(summary).toContain('The background is purple now.');
  });

  it('keeps what the last no had changed', async () => {
    const first = await changed('green please');
    const brief = aTaskBrief({ spec, task: task('page'), feedback: says('and bigger text') });
    const second = await playBrief(brief, { files: first.desk.files });
    const accent = /--accent: (.*);/.exec(first.css)?.[1] ?? 'none';
    expect(second.desk.files.get('theme.css')).toContain(`--accent: ${accent};`);
  });

  it('is told honestly what a script cannot do', async () => {
    expect((await changed('add a dancing bear')).summary).toContain('I am a script and cannot do that');
    expect((await changed('')).summary).toContain('not what to change');
  });
});

describe('a question', () => {
  const asking = aSpec({
    nugget: { goal: 'Dodge the meteors', type: 'game' },
    requirements: [
      { type: 'feature', description: 'let me choose the colour of everything' },
      { type: 'feature', description: 'ask me how many lives I have' },
      { type: 'feature', description: 'let me choose how fast the meteors fall' },
    ],
  });
  const asked = (id: string) => composeFor(asking).tasks.find((each) => each.id === id);

  async function answered(id: string, answer: string) {
    const found = asked(id);
    if (found === undefined) throw new Error(`no task ${id}`);
    return playBrief(aTaskBrief({ spec: asking, task: found }), { answer });
  }

  it('is asked where the child wants to choose, and its answer is used', async () => {
    const green = await answered('page', 'Green');
    const blue = await answered('page', 'Blue');
    expect(green.tools[1]).toBe('AskUserQuestion');
    expect(green.desk.files.get('theme.css')).not.toBe(blue.desk.files.get('theme.css'));
    expect((await answered('lives', 'Five')).desk.files.get('src/lives.js')).toContain('const LIVES = 5;');
    expect((await answered('fall', 'Slow')).desk.files.get('src/fall.js')).toContain(
      'const FIRST_SPEED = 80;',
    );
  });

  it('takes an answer in the child’s own words', async () => {
    expect((await answered('lives', 'I want 7 lives')).desk.files.get('src/lives.js')).toContain(
      'const LIVES = 7;',
    );
  });

  it('keeps its own choice where nobody can be asked, and says so', async () => {
    const found = asked('lives');
    const brief = aTaskBrief({ spec: asking, ...(found && { task: found }) });
    const { summary, desk } = await playBrief(brief, { denied: ['AskUserQuestion'] });
    expect(desk.files.get('src/lives.js')).toContain('const LIVES = 3;');
    expect(summary).toContain('I got no answer');
  });
});
