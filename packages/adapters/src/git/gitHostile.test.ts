import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { GitService, MergeResult } from '@nugget/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSystemClock } from '../clock/systemClock.ts';
import { findProgram } from '../process/findProgram.ts';
import { createGitService } from './gitService.ts';

let home: string;
let session: string;
let workspace: string;
let git: GitService;
let worktree: string;

/** A program that leaves a trace when git starts it. */
const trap = (): string => join(home, 'trap.sh');
const wasRun = async (): Promise<boolean> => (await readdir(home)).includes('trace');

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nugget-hostile-'));
  session = join(home, 'session');
  await mkdir(session);
  await put(trap(), `#!/bin/sh\ntouch ${join(home, 'trace')}\ncat\n`, 0o755);
  await put(join(home, '.gitconfig'), evilConfig());
  await plantHooks(join(home, 'hooks'));
  await put(join(home, '.config', 'git', 'attributes'), '* filter=evil diff=evil\n');
  // The person's own configuration is part of what must not count.
  const environment = { PATH: process.env.PATH ?? '', HOME: home };
  git = createGitService({
    session,
    program: findProgram('git') ?? 'git',
    environment,
    clock: createSystemClock(),
  });
  ({ workspace } = await git.open());
  worktree = await git.addWorktree('t1');
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function put(path: string, text: string, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await chmod(path, mode);
}

async function plantHooks(folder: string): Promise<void> {
  for (const hook of ['pre-commit', 'post-checkout', 'post-index-change', 'reference-transaction']) {
    await put(join(folder, hook), `#!/bin/sh\n${trap()}\n`, 0o755);
  }
}

/** Every setting that makes git start a program. */
const evilConfig = (): string => `
[core]
  hooksPath = ${join(home, 'hooks')}
  fsmonitor = ${trap()}
  pager = ${trap()}
  editor = ${trap()}
[filter "evil"]
  clean = ${trap()}
  smudge = ${trap()}
  required = true
[diff]
  external = ${trap()}
[diff "evil"]
  command = ${trap()}
  textconv = ${trap()}
[merge "evil"]
  driver = ${trap()}
[commit]
  gpgSign = true
[gpg]
  program = ${trap()}
`;

const integrate = (taskId = 't1', key = taskId): Promise<MergeResult> =>
  git.integrate({
    author: { taskId, agentName: 'Nova', role: 'builder' },
    key,
    message: `Work of ${taskId}`,
    signal: new AbortController().signal,
  });

/** A whole life of a task, with every command that the service knows. */
async function everything(): Promise<void> {
  await put(join(worktree, 'a.txt'), 'one\n');
  const other = await git.addWorktree('t2');
  await put(join(other, 'a.txt'), 'two\n');
  await integrate('t1');
  await integrate('t2');
  await git.settle({ taskId: 't2', keep: 'mine' });
  await integrate('t2');
  const [newest] = await git.log();
  expect((await git.diff(newest?.sha ?? '')).at(-1)?.patch).toContain('+two');
  await git.open();
}

describe('a program planted by an agent is never started by git', () => {
  it('as the configuration of the person, with attributes to match', async () => {
    await put(join(worktree, '.gitattributes'), '* filter=evil diff=evil merge=evil\n');
    await everything();
    expect(await wasRun()).toBe(false);
  });

  it('as a .git file that names another repository', async () => {
    const evil = join(worktree, 'evil');
    await put(join(evil, 'config'), evilConfig());
    await put(join(evil, 'HEAD'), 'ref: refs/heads/main\n');
    await plantHooks(join(evil, 'hooks'));
    await put(join(worktree, '.git'), `gitdir: ${evil}\n`);
    await everything();
    expect(await wasRun()).toBe(false);
    expect(await readdir(workspace)).not.toContain('.git');
  });

  it('as a .git folder with hooks and configuration', async () => {
    await put(join(worktree, '.git', 'config'), evilConfig());
    await put(join(worktree, '.git', 'HEAD'), 'ref: refs/heads/main\n');
    await plantHooks(join(worktree, '.git', 'hooks'));
    await everything();
    expect(await wasRun()).toBe(false);
  });

  it('even as the configuration and the hooks of our own repository', async () => {
    await put(join(session, 'repo.git', 'config'), evilConfig());
    await plantHooks(join(session, 'repo.git', 'hooks'));
    await put(join(worktree, '.gitattributes'), '* filter=evil diff=evil merge=evil\n');
    await everything();
    expect(await wasRun()).toBe(false);
  });
});

describe('what an agent writes reaches the workspace as plain files', () => {
  it('with a link as a small text, never as a link', async () => {
    await put(join(home, 'secrets', 'key.txt'), 'secret');
    await symlink(join(home, 'secrets', 'key.txt'), join(worktree, 'key.txt'));
    await symlink(join(home, 'secrets'), join(worktree, 'folder'));
    await integrate();
    for (const name of ['key.txt', 'folder'])
      expect((await lstat(join(workspace, name))).isFile()).toBe(true);
    expect(await readFile(join(workspace, 'key.txt'), 'utf8')).toBe(join(home, 'secrets', 'key.txt'));
  });

  it('without names that mean .git on another system', async () => {
    for (const name of ['.GIT', 'git~1', '.git.', '.git ', '.g\u200cit', '.git::$INDEX_ALLOCATION']) {
      await put(join(worktree, 'sub', name, 'config'), evilConfig());
    }
    await put(join(worktree, 'sub', 'git.txt'), 'fine');
    expect(await integrate()).toMatchObject({ outcome: 'merged' });
    expect(await readdir(join(workspace, 'sub'))).toEqual(['git.txt']);
  });

  it('with line ends and encodings as they were', async () => {
    await put(join(worktree, '.gitattributes'), '* text eol=crlf ident working-tree-encoding=UTF-16\n');
    await put(join(worktree, 'a.txt'), 'one\ntwo\r\n$Id$\n');
    await integrate();
    expect(await readFile(join(workspace, 'a.txt'), 'utf8')).toBe('one\ntwo\r\n$Id$\n');
  });

  it.each(['-rf', '*', ':(top)x', '"quoted"', "it's", 'tab\tname', 'line\nbreak', 'ü/日本/🚀', ' space '])(
    'under the name %j',
    async (name) => {
      await put(join(worktree, 'd', name), 'x');
      expect(await integrate()).toMatchObject({ commit: { filesChanged: [`d/${name}`] } });
      expect(await readFile(join(workspace, 'd', name), 'utf8')).toBe('x');
    },
  );

  it.each(['-rf', '*', ':(top)x', 'line\nbreak'])('also after a conflict over %j', async (name) => {
    await put(join(worktree, 'd', name), 'mine');
    const other = await git.addWorktree('t2');
    await put(join(other, 'd', name), 'theirs');
    await put(join(other, 'd', 'z'), 'z');
    await integrate('t2');
    expect(await integrate()).toMatchObject({ outcome: 'conflict', files: [`d/${name}`] });
    await git.settle({ taskId: 't1', keep: 'mine' });
    await integrate();
    expect(await readFile(join(workspace, 'd', name), 'utf8')).toBe('mine');
    expect(await readFile(join(workspace, 'd', 'z'), 'utf8')).toBe('z');
  });
});

describe('an agent cannot', () => {
  it('make another folder its worktree', async () => {
    await rm(worktree, { recursive: true });
    await put(join(home, 'secrets', 'key.txt'), 'secret');
    await symlink(join(home, 'secrets'), worktree);
    await expect(integrate()).rejects.toMatchObject({ code: 'GIT_FAILED' });
    await git.removeWorktree('t1');
    expect(await readFile(join(home, 'secrets', 'key.txt'), 'utf8')).toBe('secret');
  });

  it('bring packages in by its .gitignore, though it can leave files out', async () => {
    await put(join(worktree, '.gitignore'), '*.log\n!node_modules/\n!node_modules/**\n');
    await put(join(worktree, 'node_modules', 'x.js'), 'x');
    await put(join(worktree, 'debug.log'), 'x');
    await put(join(worktree, 'a.js'), 'x');
    await integrate();
    expect(await readdir(workspace)).toEqual(['.gitignore', 'a.js']);
  });

  it('be taken for another one by the message of its task', async () => {
    await put(join(worktree, 'a.txt'), 'a');
    const message = 'Work\n\nTask-Id: t9\nAgent: Boss\nRole: builder\nNugget-Key: t9\n';
    const author = { taskId: 't1', agentName: 'Nova', role: 'builder' };
    await git.integrate({ author, key: 't1', message, signal: new AbortController().signal });
    await git.open();
    expect(await git.findCommit('t9')).toBeUndefined();
    expect(await git.log()).toMatchObject([{ taskId: 't1', agentName: 'Nova' }]);
  });

  it('keep its worktree from being removed', async () => {
    await put(join(worktree, 'locked', 'a.txt'), 'a');
    await chmod(join(worktree, 'locked'), 0o500);
    await git.removeWorktree('t1');
    expect(await readdir(join(session, 'tasks'))).toEqual([]);
  });
});
