import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Agent } from '@nugget/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFence } from './fence.ts';

const builder: Agent = { name: 'Bo', role: 'builder', persona: '', status: 'idle' };

describe('the fence', () => {
  let base = '';
  let cwd = '';

  beforeEach(async () => {
    base = await realpath(await mkdtemp(join(tmpdir(), 'nugget-fence-')));
    cwd = join(base, 'work');
    await mkdir(join(cwd, 'src'), { recursive: true });
    await writeFile(join(base, 'secret.txt'), 'outside');
    await writeFile(join(cwd, 'src', 'a.js'), 'inside');
  });
  afterEach(() => rm(base, { recursive: true }));

  const judge = (tool: string, input: Record<string, unknown>, agent: Partial<Agent> = {}) =>
    createFence({ cwd, agent: { ...builder, ...agent } }).judge(tool, input);

  it('lets a builder work on files that exist and on new ones in new folders', async () => {
    for (const path of ['src/a.js', 'src/new.js', 'new/deep/file.js', join('src', '..', 'b.js')]) {
      for (const file_path of [path, join(cwd, path)])
        expect(await judge('Write', { file_path })).toMatchObject({ allowed: true });
    }
  });

  it('names what was touched as people know it', async () => {
    expect(await judge('Read', { file_path: join(cwd, 'src', 'a.js') })).toEqual({
      allowed: true,
      target: 'src/a.js',
    });
    expect(await judge('Glob', { pattern: '**/*.js' })).toEqual({ allowed: true, target: '**/*.js' });
  });

  it.each([
    '../secret.txt',
    '/etc/passwd',
    '~/x',
    ' /etc/passwd',
    '../work2/x',
    'a\u0000b',
    'e\u0301.txt',
    '..',
  ])('denies %j and says why', async (file_path) => {
    for (const tool of ['Read', 'Write', 'Edit']) {
      const verdict = await judge(tool, { file_path });
      expect(verdict).toMatchObject({
        allowed: false,
        reason: expect.stringContaining(`${tool} may not touch`),
      });
    }
  });

  it('denies a link out of the workspace, whether to a file, a folder or nothing yet', async () => {
    await symlink(join(base, 'secret.txt'), join(cwd, 'file'));
    await symlink(base, join(cwd, 'folder'));
    await symlink(join(base, 'not-there-yet'), join(cwd, 'dangling'));
    await symlink('loop', join(cwd, 'loop'));
    for (const file_path of ['file', 'folder/secret.txt', 'folder/new.txt', 'dangling', 'dangling/x', 'loop'])
      expect(await judge('Write', { file_path }), file_path).toMatchObject({ allowed: false });
    expect(await judge('Grep', { pattern: 'x', path: 'folder' })).toMatchObject({ allowed: false });
  });

  it('follows a link that stays inside, and judges where it leads', async () => {
    await symlink('src', join(cwd, 'alias'));
    expect(await judge('Write', { file_path: 'alias/a.js' })).toMatchObject({ allowed: true });
    expect(await judge('Write', { file_path: 'alias/a.js' }, { restricted_paths: ['src'] })).toMatchObject({
      allowed: false,
    });
  });

  it('works in a workspace that is itself reached through a link', async () => {
    await symlink(cwd, join(base, 'link'));
    const fence = createFence({ cwd: join(base, 'link'), agent: builder });
    expect(await fence.judge('Write', { file_path: join(base, 'link', 'b.js') })).toMatchObject({
      allowed: true,
    });
    expect(await fence.judge('Write', { file_path: join(cwd, 'b.js') })).toMatchObject({ allowed: true });
  });

  it.each([
    { pattern: '../*' },
    { pattern: '/etc/*' },
    { pattern: 'C:/x/*' },
    { pattern: '{..,src}/*' },
    { pattern: '~/*' },
    { pattern: '{src,/etc}/*' },
    { pattern: '.git/**' },
    { pattern: '{src,.GIT}/*' },
    { pattern: '*', path: '..' },
    { pattern: '*', path: '/' },
    { pattern: 7 },
  ])('denies a Glob for %j', async (input) => {
    expect(await judge('Glob', input)).toMatchObject({ allowed: false });
  });

  it('reads the pattern of a Grep as text to find, and its glob as a pattern', async () => {
    expect(await judge('Grep', { pattern: '\\.\\./' })).toMatchObject({ allowed: true });
    expect(await judge('Grep', { pattern: 'x', glob: '../*' })).toMatchObject({ allowed: false });
  });

  it('keeps everybody out of git data', async () => {
    expect(await judge('Write', { file_path: '.git/hooks/x' })).toMatchObject({ allowed: false });
    expect(await judge('Read', { file_path: '.GIT' })).toMatchObject({ allowed: false });
  });

  it('keeps to the paths of the agent', async () => {
    const paths = { allowed_paths: ['src'], restricted_paths: ['src/own'] };
    expect(await judge('Write', { file_path: 'src/b.js' }, paths)).toMatchObject({ allowed: true });
    expect(await judge('Write', { file_path: 'b.js' }, paths)).toMatchObject({
      reason: 'Write may not touch b.js: your task may only touch src.',
    });
    expect(await judge('Write', { file_path: 'src/Own/b.js' }, paths)).toMatchObject({ allowed: false });
  });

  it('lets a reviewer look, ask and test but not write', async () => {
    const reviewer = { role: 'reviewer' } as const;
    expect(await judge('Read', { file_path: 'src/a.js' }, reviewer)).toMatchObject({ allowed: true });
    expect(await judge('mcp__nugget__run_tests', {}, reviewer)).toMatchObject({ allowed: true });
    expect(await judge('Write', { file_path: 'src/a.js' }, reviewer)).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('A reviewer has no tool Write'),
    });
  });

  it.each(['Bash', 'WebFetch', 'Task', 'mcp__other__write', 'constructor', ''])(
    'denies the tool %j',
    async (tool) => {
      expect(await judge(tool, { file_path: 'src/a.js' })).toMatchObject({ allowed: false });
    },
  );

  it('denies a file tool that names no file', async () => {
    expect(await judge('Write', {})).toMatchObject({ allowed: false });
    expect(await judge('Write', { file_path: 3 })).toMatchObject({ allowed: false });
  });
});
