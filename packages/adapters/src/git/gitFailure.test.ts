import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GitService, MergeResult } from '@nugget/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSystemClock } from '../clock/systemClock.ts';
import { findProgram } from '../process/findProgram.ts';
import { createGitService } from './gitService.ts';

const PATH = process.env.PATH ?? '';

/** A git that fails with what `$FAILURE` holds in one command, once, where that file names the command. */
const FAILING = `#!/bin/sh
if [ -e "$FAILURE" ]; then
  command=$(sed -n 1p "$FAILURE")
  case " $* " in *" $command "*) sed -n 2p "$FAILURE" >&2; rm "$FAILURE"; exit 128;; esac
fi
exec "$REAL_GIT" "$@"
`;

let home: string;
let git: GitService;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nugget-failure-'));
  const session = join(home, 'session');
  await mkdir(session);
  await writeFile(join(home, 'git'), FAILING);
  await chmod(join(home, 'git'), 0o755);
  const REAL_GIT = findProgram('git') ?? 'git';
  const environment = { PATH, FAILURE: join(home, 'failure'), REAL_GIT };
  git = createGitService({ session, program: join(home, 'git'), environment, clock: createSystemClock() });
  await git.open();
  await writeFile(join(await git.addWorktree('t1'), 'a.txt'), 'a');
});
afterEach(() => rm(home, { recursive: true, force: true }));

const failOnce = (command: string, said: string): Promise<void> =>
  writeFile(join(home, 'failure'), `${command}\n${said}\n`);

const integrate = (): Promise<MergeResult> =>
  git.integrate({
    author: { taskId: 't1', agentName: 'Nova', role: 'builder' },
    key: 't1',
    message: 'Work',
    signal: new AbortController().signal,
  });

describe('when git fails', () => {
  it.each([
    ['add', 'fatal: unable to write file: No space left on device', 'STORAGE_FULL'],
    ['commit', "fatal: sha1 file 'index.lock' write error. Out of diskspace", 'STORAGE_FULL'],
    ['commit', 'fatal: cannot lock ref: Read-only file system', 'STORAGE_NOT_WRITABLE'],
    ['add', 'error: open("a.txt"): Permission denied', 'STORAGE_NOT_WRITABLE'],
    ['commit', 'fatal: something else', 'GIT_FAILED'],
  ])('in %s with "%s", it is %s, and the next call goes on', async (command, said, code) => {
    await failOnce(command, said);
    await expect(integrate()).rejects.toMatchObject({
      code,
      message: expect.stringContaining(`git ${command}`),
    });
    expect(await git.log()).toEqual([]);
    expect(await integrate()).toMatchObject({ outcome: 'merged', commit: { filesChanged: ['a.txt'] } });
  });

  it('between commit and checkout, the next call finishes the checkout and makes no second commit', async () => {
    await failOnce('read-tree', 'fatal: No space left on device');
    await expect(integrate()).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect(await integrate()).toMatchObject({ outcome: 'merged', commit: { taskId: 't1' } });
    expect(await readFile(join(home, 'session', 'workspace', 'a.txt'), 'utf8')).toBe('a');
    expect(await git.log()).toHaveLength(1);
  });
});
