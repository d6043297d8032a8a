import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { GitService } from '@nugget/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSystemClock } from '../clock/systemClock.ts';
import { findProgram } from '../process/findProgram.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { createGitService } from './gitService.ts';

const run = promisify(execFile);
const files = createWorkspace();
let home: string;
let bundle: string;

const gitAt = (session: string): GitService =>
  createGitService({
    session,
    program: findProgram('git') ?? 'git',
    environment: { PATH: process.env.PATH ?? '' },
    clock: createSystemClock(),
  });

/** git as somebody on another computer runs it. */
const theirs = async (...args: readonly string[]): Promise<string> => {
  const env = { ...process.env, GIT_DIR: join(home, 'theirs.git'), GIT_CONFIG_GLOBAL: '/dev/null' };
  const who = ['-c', 'user.name=x', '-c', 'user.email=x@x'];
  return (await run('git', [...who, ...args], { cwd: home, env })).stdout.trim();
};

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nugget-bundle-'));
  bundle = join(home, 'history.bundle');
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function aHistory(): Promise<GitService> {
  const git = gitAt(join(home, 'one'));
  await git.open();
  const signal = new AbortController().signal;
  for (const id of ['t1', 't2']) {
    await files.writeText(await git.addWorktree(id), `${id}.txt`, `${id} 🚀\n`);
    const author = { taskId: id, agentName: '🐙 Octavia', role: 'builder' };
    await git.integrate({ author, key: id, message: `Work of ${id}`, signal });
  }
  return git;
}

describe('a history as one file', () => {
  it('comes back in another session as it was', async () => {
    const one = await aHistory();
    await one.bundle(bundle);
    const two = gitAt(join(home, 'two'));
    await two.fromBundle(bundle);
    const { workspace } = await two.open();
    expect(await two.log()).toEqual(await one.log());
    expect(await files.readText(workspace, 't2.txt', 100)).toBe('t2 🚀\n');
    expect((await readdir(home)).sort()).toEqual(['history.bundle', 'one', 'two']);
  });

  it('is not taken into a session that has a history', async () => {
    const one = await aHistory();
    await one.bundle(bundle);
    await expect(one.fromBundle(bundle)).rejects.toMatchObject({ code: 'GIT_FAILED' });
    expect(await one.log()).toHaveLength(2);
  });
});

describe('a history from somebody who means harm', () => {
  const expectRefused = async (): Promise<void> => {
    const session = join(home, 'two');
    await expect(gitAt(session).fromBundle(bundle)).rejects.toMatchObject({ code: 'NUGGET_FILE_INVALID' });
    expect((await readdir(home, { recursive: true })).filter((path) => path.startsWith('two/'))).toEqual([]);
  };
  /** Their repository with one commit whose tree has these entries (as `git mktree` reads them). */
  const commitTree = async (name: string): Promise<void> => {
    await theirs('init', '--bare', '--quiet', '--initial-branch=main', join(home, 'theirs.git'));
    await writeFile(join(home, 'evil.txt'), 'evil');
    const blob = await theirs('hash-object', '-w', join(home, 'evil.txt'));
    const inner = await theirs(
      'hash-object',
      '-t',
      'tree',
      '-w',
      '--literally',
      await treeFile('config', blob),
    );
    const tree = await theirs(
      'hash-object',
      '-t',
      'tree',
      '-w',
      '--literally',
      await treeFile(name, inner, '40000'),
    );
    const commit = await theirs('commit-tree', '-m', 'x', tree);
    await theirs('update-ref', 'refs/heads/main', commit);
  };
  const treeFile = async (name: string, object: string, mode = '100644'): Promise<string> => {
    const path = join(home, `tree-${mode}`);
    await writeFile(path, Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(object, 'hex')]));
    return path;
  };

  it.each(['.git', '.GIT', '..', 'git~1'])('is refused when it holds a folder %s', async (name) => {
    await commitTree(name);
    await theirs('bundle', 'create', '--quiet', bundle, 'refs/heads/main');
    await expectRefused();
  });

  it('is refused when it brings other names along', async () => {
    await commitTree('fine');
    await theirs('update-ref', 'refs/replace/evil', 'refs/heads/main');
    await theirs('bundle', 'create', '--quiet', bundle, 'refs/heads/main', 'refs/replace/evil');
    await expectRefused();
  });

  it('is refused when it needs commits that it does not hold', async () => {
    await commitTree('fine');
    await theirs('commit-tree', '-m', 'y', '-p', 'main', 'main^{tree}').then((sha) =>
      theirs('update-ref', 'refs/heads/main', sha),
    );
    await theirs('bundle', 'create', '--quiet', bundle, 'main~1..refs/heads/main');
    await expectRefused();
  });

  it('is refused when it is cut off, something else, a link or not there', async () => {
    await expectRefused();
    await (await aHistory()).bundle(bundle);
    await truncate(bundle, 200);
    await expectRefused();
    await writeFile(bundle, '# v2 git bundle\n');
    await expectRefused();
    await rm(bundle);
    await symlink('/etc/hostname', bundle);
    await expectRefused();
  });

  it('is refused when it is too large to look at', async () => {
    await writeFile(bundle, '# v2 git bundle\n');
    await truncate(bundle, 65 * 1024 * 1024);
    await expectRefused();
  });
});
