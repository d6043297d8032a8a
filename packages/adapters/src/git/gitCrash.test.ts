import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GitService } from '@nugget/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSystemClock } from '../clock/systemClock.ts';
import { findProgram } from '../process/findProgram.ts';
import { createGitService } from './gitService.ts';

const PATH = process.env.PATH ?? '';
const REAL_GIT = findProgram('git') ?? 'git';

/**
 * A `git` that counts its runs and, at one of them, kills its whole process group: itself, every other git and the host.
 * MOMENT says whether while git works, or when it is done.
 */
const KILLER = `#!/bin/sh
printf x >> "$COUNT_FILE"
if [ "$(wc -c < "$COUNT_FILE")" -ne "$KILL_AT" ]; then exec "$REAL_GIT" "$@"; fi
if [ "$MOMENT" = after ]; then "$REAL_GIT" "$@"; kill -9 0; fi
"$REAL_GIT" "$@" &
i=0; while [ $i -lt $((KILL_AT * 400)) ]; do i=$((i + 1)); done
kill -9 0
`;

/** The host process: opens the session and integrates one finished task. */
const HOST = `
import { createGitService } from ${JSON.stringify(new URL('./gitService.ts', import.meta.url).href)};
const { PATH, COUNT_FILE, KILL_AT, MOMENT, REAL_GIT, KILLER, SESSION, TASK } = process.env;
const environment = { PATH, COUNT_FILE, KILL_AT, MOMENT, REAL_GIT };
const git = createGitService({ session: SESSION, program: KILLER, environment, clock: { now: () => Date.now() } });
await git.open();
const author = { taskId: TASK, agentName: 'Nova', role: 'builder' };
await git.integrate({ author, key: TASK, message: TASK, signal: new AbortController().signal });
`;

let home: string;
let session: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nugget-crash-'));
  session = join(home, 'session');
  await mkdir(session);
  await writeFile(join(home, 'git'), KILLER);
  await chmod(join(home, 'git'), 0o755);
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function openSession(): Promise<GitService> {
  const git = createGitService({
    session,
    program: REAL_GIT,
    environment: { PATH },
    clock: createSystemClock(),
  });
  await git.open();
  return git;
}

const integrate = (git: GitService, taskId: string) =>
  git.integrate({
    author: { taskId, agentName: 'Nova', role: 'builder' },
    key: taskId,
    message: taskId,
    signal: new AbortController().signal,
  });

/** Runs the host until it is killed at its n-th git, or ends because it needed fewer. */
async function runHost(task: string, killAt: number, moment: string): Promise<'killed' | 'ended'> {
  const env = {
    PATH,
    COUNT_FILE: join(home, `${task}.count`),
    KILL_AT: String(killAt),
    MOMENT: moment,
    REAL_GIT,
    KILLER: join(home, 'git'),
    SESSION: session,
    TASK: task,
  };
  const host = spawn(process.execPath, ['--input-type=module', '-e', HOST], {
    env,
    detached: true,
    stdio: 'ignore',
  });
  const [code, signal] = await once(host, 'exit');
  if (signal === 'SIGKILL') return 'killed';
  expect(code).toBe(0);
  return 'ended';
}

const workspaceFiles = async (): Promise<Readonly<Record<string, string>>> => {
  const names = (await readdir(join(session, 'workspace'))).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(session, 'workspace', name), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
};

describe.skipIf(process.platform === 'win32').each(['during', 'after'])(
  'a kill %s each git process of an integration',
  (moment) => {
    it('loses no finished work and doubles none', { timeout: 120_000 }, async () => {
      let git = await openSession();
      const expected: Record<string, string> = {};
      for (let killAt = 1, ended = false; !ended; killAt += 1) {
        const [task, other] = [`t${killAt}`, `o${killAt}`];
        // The other task moves the history on, so that the killed one has to follow it.
        const worktree = await git.addWorktree(task);
        await writeFile(join(await git.addWorktree(other), `${other}.txt`), other);
        await writeFile(join(worktree, `${task}.txt`), task);
        await integrate(git, other);
        Object.assign(expected, { [`${task}.txt`]: task, [`${other}.txt`]: other });

        ended = (await runHost(task, killAt, moment)) === 'ended';
        git = await openSession();
        const merged = await integrate(git, task);
        expect(merged).toMatchObject({ outcome: 'merged', commit: { filesChanged: [`${task}.txt`] } });
        expect(await workspaceFiles()).toEqual(expected);
        expect((await git.log()).filter(({ taskId }) => taskId === task)).toHaveLength(1);
        expect(await git.log()).toHaveLength(2 * killAt);
      }
    });

    it('keeps a conflict as it was', { timeout: 120_000 }, async () => {
      let git = await openSession();
      for (let killAt = 1, ended = false; !ended; killAt += 1) {
        const [task, other] = [`t${killAt}`, `o${killAt}`];
        const worktree = await git.addWorktree(task);
        await writeFile(join(await git.addWorktree(other), 'title.txt'), `theirs ${killAt}\n`);
        await writeFile(join(worktree, 'title.txt'), `mine ${killAt}\n`);
        await integrate(git, other);

        ended = (await runHost(task, killAt, moment)) === 'ended';
        git = await openSession();
        expect(await integrate(git, task)).toMatchObject({ outcome: 'conflict', files: ['title.txt'] });
        const shown = await readFile(join(worktree, 'title.txt'), 'utf8');
        expect(shown).toMatch(/^<<<<<<< .*\ntheirs \d+\n=======\nmine \d+\n>>>>>>> .*\n$/);
        await writeFile(join(worktree, 'title.txt'), `both ${killAt}\n`);
        expect(await integrate(git, task)).toMatchObject({ outcome: 'merged' });
        expect(await workspaceFiles()).toEqual({ 'title.txt': `both ${killAt}\n` });
      }
    });
  },
);

describe('opening a session after a crash', () => {
  it('goes on where the very first start was cut off', async () => {
    await mkdir(join(session, 'repo.git', 'refs'), { recursive: true });
    const git = await openSession();
    await writeFile(join(await git.addWorktree('t1'), 'a.txt'), 'a');
    expect(await integrate(git, 't1')).toMatchObject({ outcome: 'merged' });
  });

  it('removes stale locks and what a cut-off checkout left, and restores changed files', async () => {
    const git = await openSession();
    await writeFile(join(await git.addWorktree('t1'), 'a.txt'), 'a');
    await integrate(git, 't1');
    for (const lock of ['index.lock', 'HEAD.lock', 'refs/heads/main.lock', 'nugget/t1/index.lock']) {
      await writeFile(join(session, 'repo.git', lock), '');
    }
    await writeFile(join(session, 'workspace', 'half.txt'), 'half');
    await writeFile(join(session, 'workspace', 'a.txt'), 'broken');
    await openSession();
    expect(await workspaceFiles()).toEqual({ 'a.txt': 'a' });
  });

  it('keeps files that somebody put into the workspace', async () => {
    await openSession();
    await writeFile(join(session, 'workspace', 'my-picture.png'), 'png');
    await openSession();
    expect(await workspaceFiles()).toEqual({ 'my-picture.png': 'png' });
  });
});
