import { execFileSync } from 'node:child_process';
import { open, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { childWords, type ErrorCode, replay } from '@nugget/contract';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { aHome, type TestHome } from './support/home.ts';
import { runCli } from './support/nuggetCli.ts';
import { sessionIdIn } from './support/sessionFiles.ts';
import { aSpecFile, tinyChain } from './support/tinySpec.ts';

let home: TestHome;
beforeEach(async () => {
  home = await aHome();
});
afterEach(() => home.remove());

/** What the command line says about a spec that it refuses: exit code 2, and not a byte anywhere but on stderr. */
async function complaintsAbout(path: string): Promise<string> {
  const run = runCli({ home: home.path, args: ['build', path] });
  expect(await run.ended).toEqual({ code: 2, signal: null });
  expect(run.events).toEqual([]);
  expect(await readdir(home.path)).toEqual([]);
  return run.stderr();
}

const fine = { nugget: { goal: 'A counter' } };
const spec = (parts: object): string => JSON.stringify({ ...fine, ...parts });
const feature = (id: string) => ({ id, type: 'feature', description: `feature ${id}` });

const SPECS: readonly (readonly [name: string, text: string | Uint8Array, complaints: readonly string[]])[] =
  [
    ['is not JSON', '{"nugget": {"goal": ', [': is not JSON: ']],
    ['is empty', '', [': is not JSON: ']],
    ['is a list', '[]', [': must be an object, not a list']],
    [
      'has wrong types',
      spec({ nugget: { goal: 5 }, requirements: 'many', workflow: { testing_enabled: 'yes' } }),
      [
        'nugget.goal: must be a text, not a number',
        'requirements: must be a list, not a text',
        'workflow.testing_enabled: must be true or false, not a text',
      ],
    ],
    [
      'has an unknown role',
      spec({ agents: [{ name: 'Ada', role: 'wizard' }] }),
      ['agents.0.role: is "wizard"; allowed are builder, tester, reviewer, custom'],
    ],
    [
      'has 51 requirements',
      spec({ requirements: Array.from({ length: 51 }, (_, index) => feature(`r${index}`)) }),
      ['requirements: has 51 entries; at most 50 are allowed'],
    ],
    [
      'has unknown keys',
      spec({ colour: 'red', nugget: { goal: 'A counter', size: 3 } }),
      [
        'nugget: has the unknown key "size"; allowed are goal',
        ': has the unknown key "colour"; allowed are nugget',
      ],
    ],
    [
      'has the same agent twice',
      spec({
        agents: [
          { name: 'Ada', role: 'builder' },
          { name: 'Ada', role: 'tester' },
        ],
      }),
      ['agents.1.name: repeats "Ada" of agents.0.name; each is allowed once'],
    ],
    [
      'has the same requirement twice',
      spec({ requirements: [feature('a'), feature('a')] }),
      ['requirements.1.id: repeats "a" of requirements.0.id; each is allowed once'],
    ],
    [
      'has 3 MB',
      spec({ nugget: { goal: 'x'.repeat(3 * 1024 * 1024) } }),
      [': is 3.0 MB large; at most 2.0 MB are allowed'],
    ],
    [
      'has a NUL in it',
      spec({ nugget: { goal: 'a\u0000b' } }),
      ['nugget.goal: contains a NUL character; remove it'],
    ],
    [
      'begins with a byte order mark, which is no problem',
      `\uFEFF${spec({ rules: 7 })}`,
      ['rules: must be a list, not a number'],
    ],
    ['is not UTF-8', Buffer.from(`\uFEFF${spec({})}`, 'utf16le'), [': is not UTF-8 text; save it as UTF-8']],
    ['steers the terminal', '{"nugget": \u001b[31m', [': is not JSON: ']],
  ];

describe('a spec that', { timeout: 60_000 }, () => {
  it.each(SPECS)('%s is refused with where, and what is allowed', async (_name, text, complaints) => {
    const path = await aSpecFile(text);
    const said = await complaintsAbout(path);
    // A complaint about the whole document stands behind the file's name.
    const lines = complaints.map((line) => (line.startsWith(':') ? `  ${path}${line}` : `  ${line}`));
    expect(said.split('\n').slice(1)).toEqual([...lines.map((line) => expect.stringContaining(line)), '']);
    expect(said).not.toContain('\u001b');
  });

  it('is not there is missed by its name', async () => {
    expect(await complaintsAbout(join(home.path, 'no.json'))).toContain('no.json: there is no such file');
  });

  it('is a folder, or a device that never ends, is not read', async () => {
    expect(await complaintsAbout(home.path)).toContain(': is a folder; name the file in it');
    expect(await complaintsAbout('/dev/zero')).toContain('/dev/zero: is not a regular file');
  });
});

const expectTold = (stderr: string, code: ErrorCode): void => {
  expect(stderr).toContain(childWords(code, 'en'));
  expect(stderr).toContain(`(${code})`);
};

describe('a data folder that', { timeout: 120_000 }, () => {
  const build = async (place: string) =>
    runCli({ home: place, args: ['build', await aSpecFile(tinyChain()), '--yes', '--exit'] });

  it('is a file, or lies in a place where nothing can be made, is named', async () => {
    const file = join(home.path, 'file');
    await writeFile(file, 'kept');
    const places = [file, join(file, 'below'), ...(process.platform === 'linux' ? ['/proc/nugget'] : [])];
    for (const place of places) {
      const run = await build(place);
      expect(await run.ended).toEqual({ code: 1, signal: null });
      expect(run.events).toEqual([]);
      expectTold(run.stderr(), 'STORAGE_NOT_WRITABLE');
      expect(run.stderr()).toContain(place);
    }
  });

  it('is full ends the build with a name, and resume finishes it once there is room', async ({ skip }) => {
    const disk = await aSmallDisk();
    if (disk === undefined) return skip('only root may mount a small disk');
    const run = await build(disk);
    await run.until((event) => event.type === 'task_started');
    const ballast = await fillUp(disk);
    expect(await run.ended).toEqual({ code: 1, signal: null });
    expectTold(run.stderr(), 'STORAGE_FULL');

    await rm(ballast);
    const again = runCli({ home: disk, args: ['resume', sessionIdIn(run.events), '--yes', '--exit'] });
    expect(await again.ended, again.stderr()).toEqual({ code: 0, signal: null });
    expect(again.events.slice(0, run.events.length)).toEqual(run.events);
    expect(again.events.map((event) => event.seq)).toEqual(again.events.map((_, index) => index + 1));
    expect(replay(again.events).outcome).toBe('succeeded');
  });
});

const runProgram = (name: string, ...args: readonly string[]): void =>
  void execFileSync(name, args, { stdio: 'ignore' });

/** A disk of one megabyte, until the test is over; undefined where this user may not mount one. */
async function aSmallDisk(): Promise<string | undefined> {
  const { path, remove } = await aHome();
  onTestFinished(remove);
  try {
    runProgram('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path);
  } catch {
    return undefined;
  }
  // Clean-ups run last in, first out.
  onTestFinished(() => runProgram('umount', '--lazy', path));
  return path;
}

/** Takes all the room that is left on a disk; returns the file that holds it. */
async function fillUp(disk: string): Promise<string> {
  const ballast = join(disk, 'ballast');
  const file = await open(ballast, 'w');
  try {
    for (;;) await file.write(Buffer.alloc(1024));
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'ENOSPC' });
  } finally {
    await file.close();
  }
  return ballast;
}
