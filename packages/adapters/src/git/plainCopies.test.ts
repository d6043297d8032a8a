import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeGitService } from '@nugget/engine/testing';
import { afterEach, beforeEach } from 'vitest';
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
