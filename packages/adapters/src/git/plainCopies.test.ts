import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeGitService } from '@nugget/engine/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createWorkspace } from '../workspace/workspace.ts';
import { createPlainCopies } from './plainCopies.ts';

let session: string;

beforeEach(async () => {
  session = await mkdtemp(join(tmpdir(), 'nugget-copies-'));
});
afterEach(() => rm(session, { recursive: true, force: true }));

describeGitService('plain copies', {
  history: 'none',
  create: async () => ({
    start: () => createPlainCopies({ session }),
    files: createWorkspace(),
    remove: (folder, path) => rm(join(folder, path)),
  }),
});

it('lets tasks begin while others are being merged', async () => {
  const copies = createPlainCopies({ session });
  const files = createWorkspace();
  const { workspace } = await copies.open();
  const signal = new AbortController().signal;
  const names = Array.from({ length: 30 }, (_, index) => `t${index}`);
  const work = names.map(async (taskId) => {
    const folder = await copies.addWorktree(taskId);
    await files.writeText(folder, `src/${taskId}.js`, taskId);
    const author = { taskId, agentName: 'Nova', role: 'builder' };
    return copies.integrate({ author, key: taskId, message: taskId, signal });
  });
  expect((await Promise.all(work)).map(({ outcome }) => outcome)).toEqual(names.map(() => 'merged'));
  expect((await readdir(join(workspace, 'src'))).sort()).toEqual(names.map((name) => `${name}.js`).sort());
});
