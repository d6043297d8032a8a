import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { NuggetError } from '@nugget/contract';
import type { GitService, MergeResult, WorkAuthor } from '../../ports/gitService.ts';
import { readCommits, writeCommits } from './folderGit/bundle.ts';
import {
  commitOf,
  diffOf,
  fileOf,
  filesOf,
  headOf,
  makeCommit,
  type StoredCommit,
} from './folderGit/commits.ts';
import { hasMarkers, mergeTrees } from './folderGit/mergeTrees.ts';
import { readTree, type Tree, updateTree, writeTree } from './folderGit/tree.ts';

interface Desk {
  readonly base: Tree;
  readonly conflict?: { readonly files: readonly string[]; readonly mine: Tree; readonly theirs: Tree };
}

/** What a repository holds; it outlives the processes that work on it. */
export interface FolderRepository {
  readonly commits: StoredCommit[];
  readonly desks: Map<string, Desk>;
}

export const createFolderRepository = (): FolderRepository => ({ commits: [], desks: new Map() });

export interface FolderGitOptions {
  /** Holds `workspace/` and the worktrees, absolute. */
  readonly folder: string;
  readonly repository: FolderRepository;
}

/** A GitService with real folders and a history in memory, for the engine's tests. */
export function createFolderGit({ folder, repository }: FolderGitOptions): GitService {
  const { commits, desks } = repository;
  const workspace = join(folder, 'workspace');
  const worktreeOf = (taskId: string): string =>
    join(folder, 'tasks', createHash('sha256').update(taskId).digest('hex').slice(0, 16));
  let last: Promise<unknown> = Promise.resolve();

  const deskOf = (taskId: string): Desk => {
    const desk = desks.get(taskId);
    if (desk !== undefined) return desk;
    throw new NuggetError('GIT_FAILED', {
      message: `Task ${JSON.stringify(taskId)} has no worktree; add one first`,
    });
  };

  const integrate = async (work: Work): Promise<MergeResult> => {
    const done = commits.find(({ key }) => key === work.key);
    if (done !== undefined) return { outcome: 'merged', commit: done.info };
    const { taskId } = work.author;
    const worktree = worktreeOf(taskId);
    const desk = deskOf(taskId);
    const mine = await readTree(worktree);
    const unresolved = (desk.conflict?.files ?? []).filter((path) => hasMarkers(mine.get(path) ?? ''));
    if (unresolved.length > 0) return { outcome: 'conflict', worktree, files: unresolved };
    const theirs = headOf(commits);
    const { tree, conflicts: files } = mergeTrees({ base: desk.base, mine, theirs });
    if (files.length > 0) {
      desks.set(taskId, { base: theirs, conflict: { files, mine, theirs } });
      await writeTree(worktree, tree);
      return { outcome: 'conflict', worktree, files };
    }
    const commit = makeCommit(commits, { ...work, tree });
    if (commit.info.filesChanged.length === 0) return { outcome: 'merged', commit: undefined };
    commits.push(commit);
    await updateTree(workspace, tree);
    return { outcome: 'merged', commit: commit.info };
  };

  return {
    history: 'git',
    workspace,
    async open() {
      await updateTree(workspace, headOf(commits));
      return { workspace };
    },
    async addWorktree(taskId) {
      const base = headOf(commits);
      await writeTree(worktreeOf(taskId), base);
      desks.set(taskId, { base });
      return worktreeOf(taskId);
    },
    integrate({ signal, ...work }) {
      const turn = last.then(() => {
        signal.throwIfAborted();
        return integrate(work);
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    async settle({ taskId, keep }) {
      const { base, conflict } = deskOf(taskId);
      if (conflict === undefined) return;
      const tree = new Map(await readTree(worktreeOf(taskId)));
      for (const path of conflict.files) {
        const text = conflict[keep].get(path);
        if (text === undefined) tree.delete(path);
        else tree.set(path, text);
      }
      await writeTree(worktreeOf(taskId), tree);
      desks.set(taskId, { base });
    },
    findCommit: async (key) => commits.find((commit) => commit.key === key)?.info,
    async removeWorktree(taskId) {
      desks.delete(taskId);
      await rm(worktreeOf(taskId), { recursive: true, force: true });
    },
    log: async () => commits.map(({ info }) => info).reverse(),
    restore({ signal, sha, ...work }) {
      const turn = last.then(async () => {
        signal.throwIfAborted();
        const done = commits.find(({ key }) => key === work.key);
        if (done !== undefined) return done.info;
        const commit = makeCommit(commits, { ...work, tree: commitOf(commits, sha).tree });
        if (commit.info.filesChanged.length === 0) return undefined;
        commits.push(commit);
        await updateTree(workspace, commit.tree);
        return commit.info;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    findSha: async (sha) => commits.find(({ info }) => info.sha.startsWith(sha))?.info,
    diff: async (sha) => diffOf(commits, sha),
    files: async (sha) => filesOf(commitOf(commits, sha).tree),
    read: async ({ sha, path, maxBytes }) => fileOf(commitOf(commits, sha).tree, path, maxBytes),
    bundle: (toFile) => writeCommits(toFile, commits),
    async fromBundle(file) {
      commits.push(...(await readCommits(file)));
    },
    close: async () => void (await last),
  };
}

interface Work {
  readonly author: WorkAuthor;
  readonly key: string;
  readonly message: string;
}
