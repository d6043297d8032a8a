import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { describeGitService } from '../conformance/gitService.ts';
import { createFolderGit, createFolderRepository } from './folderGit.ts';
import { createFolderWorkspace } from './folderWorkspace.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nugget-folder-git-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describeGitService('in folders, for tests', {
  history: 'git',
  create: async () => {
    const repository = createFolderRepository();
    return {
      start: () => createFolderGit({ folder, repository }),
      files: createFolderWorkspace(),
      remove: (inside, path) => rm(join(inside, path)),
    };
  },
});
