import type { CommitInfo } from '@nugget/contract';

/** Who did a piece of work, for the commit's author and trailers. */
export interface WorkAuthor {
  readonly taskId: string;
  readonly agentName: string;
  readonly role: string;
}

export type MergeResult =
  /** The task's work is in the workspace: `commit` is its one commit, or undefined when the task changed nothing. */
  | { readonly outcome: 'merged'; readonly commit: CommitInfo | undefined }
  /** Both sides changed the same lines; the worktree (absolute path) now holds the files with conflict markers. */
  | { readonly outcome: 'conflict'; readonly worktree: string; readonly files: readonly string[] };

export interface FileDiff {
  readonly path: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** Unified diff; empty for binary files. */
  readonly patch: string;
}

/**
 * A session's version history. Every method is safe to call again after a crash at any point in it: what is done is
 * found done. Merges run one at a time. Without git the same port works on copies and keeps no history
 * (`history` is 'none').
 */
export interface GitService {
  readonly history: 'git' | 'none';
  /** Creates the repository and the workspace on first use; repairs what a crash left (stale locks, half merges). */
  open(): Promise<{ readonly workspace: string }>;
  /** A fresh worktree of the newest workspace for a task: absolute path. An older one of the same task is replaced. */
  addWorktree(taskId: string): Promise<string>;
  /**
   * Commits what the worktree holds as the author's one commit, with trailers Task-Id, Agent and Role, and brings it
   * into the workspace. After a conflict: call again when the files are resolved. `key` makes a repeated task
   * (a fix, a revision) a commit of its own.
   */
  integrate(options: {
    author: WorkAuthor;
    key: string;
    message: string;
    signal: AbortSignal;
  }): Promise<MergeResult>;
  /** Settles a conflict by taking one side for the conflicting files. */
  settle(options: { taskId: string; keep: 'mine' | 'theirs' }): Promise<void>;
  /** The commit that `integrate` made for a key, if it did: for reconciling after a crash. */
  findCommit(key: string): Promise<CommitInfo | undefined>;
  /** Removes a task's worktree and branch; nothing happens when there is none. */
  removeWorktree(taskId: string): Promise<void>;
  /** Newest first, without the first, empty commit. */
  log(): Promise<readonly CommitInfo[]>;
  diff(sha: string): Promise<readonly FileDiff[]>;
  close(): Promise<void>;
}
