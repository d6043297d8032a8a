import type { CommitInfo } from '@nugget/contract';
import type { FileEntry } from './workspace.ts';

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

/** A file as it was at a commit. */
export interface CommittedFile {
  /** Of the whole file. */
  readonly bytes: number;
  /** At most as many bytes of its start as were asked for; undefined for a binary file. */
  readonly text: string | undefined;
}

/**
 * A session's version history. Every method is safe to call again after a crash at any point in it: what is done is
 * found done. Merges run one at a time. Without git the same port works on copies and keeps no history
 * (`history` is 'none').
 */
export interface GitService {
  readonly history: 'git' | 'none';
  /** Absolute; it is there once the session was opened for the first time. */
  readonly workspace: string;
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
  /**
   * Makes the workspace what it was right after a commit, as a new commit of the author; undefined when that changes
   * nothing. `key` makes it once. Throws COMMIT_NOT_FOUND for a sha that `log` does not have, GIT_MISSING without git.
   */
  restore(options: {
    author: WorkAuthor;
    key: string;
    message: string;
    sha: string;
    signal: AbortSignal;
  }): Promise<CommitInfo | undefined>;

  // From here to `bundle` everything only reads: it needs no `open`, and may go on while another process builds.

  /** The commit of this history with that sha, or with the only one that begins so; undefined where there is none. */
  findSha(sha: string): Promise<CommitInfo | undefined>;
  diff(sha: string): Promise<readonly FileDiff[]>;
  /** All files at a commit of this history, sorted by path. */
  files(sha: string): Promise<readonly FileEntry[]>;
  /** A regular file at a commit of this history; undefined where there is none. */
  read(options: { sha: string; path: string; maxBytes: number }): Promise<CommittedFile | undefined>;
  /** Writes the whole history into one file (absolute), in place of an older one. GIT_MISSING without git. */
  bundle(toFile: string): Promise<void>;

  /**
   * Takes the history of a file that `bundle` wrote, perhaps somebody hostile, into a session that was never opened;
   * `open` comes after it. Throws NUGGET_FILE_INVALID, and then nothing of it is kept; GIT_MISSING without git.
   */
  fromBundle(file: string): Promise<void>;
  close(): Promise<void>;
}
