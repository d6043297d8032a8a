import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeGitService } from '@nugget/engine/testing';
import { afterEach, beforeEach } from 'vitest';
import { createSystemClock } from '../clock/systemClock.ts';
import { findProgram } from '../process/findProgram.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { createGitService } from './gitService.ts';

let session: string;

beforeEach(async () => {
  session = await mkdtemp(join(tmpdir(), 'nugget-git-'));
});
afterEach(() => rm(session, { recursive: true, force: true }));

describeGitService('git', {
  history: 'git',
  create: async () => ({
    start: () =>
      createGitService({
        session,
        program: findProgram('git') ?? 'git',
        environment: { PATH: process.env.PATH ?? '' },
        clock: createSystemClock(),
      }),
    files: createWorkspace(),
    remove: (folder, path) => rm(join(folder, path)),
  }),
});
