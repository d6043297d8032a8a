import type { BoardView, CommitInfo } from '@nugget/contract';
import type { SessionOutcome } from './buildSession.ts';
import type { FileDiff, FileEntry } from './ports/index.ts';

export interface NuggetFile {
  readonly path: string;
  /** Of the whole file. */
  readonly bytes: number;
  /** Undefined for a binary file. */
  readonly text: string | undefined;
  /** True when `text` is only the beginning, because the file is larger than 1 MB. */
  readonly truncated: boolean;
}

export interface NuggetFiles {
  /** Sorted by path. */
  readonly files: readonly FileEntry[];
  /** True when there are more than are listed. */
  readonly truncated: boolean;
}

export interface NuggetCommit {
  readonly commit: CommitInfo;
  readonly files: readonly FileDiff[];
}

export interface Launched {
  /** Undefined for a nugget without an address. */
  readonly url: string | undefined;
  /** For other machines in this network, while an adult allows it. Holds a secret: it is in no log. */
  readonly lanUrl: string | undefined;
}

export interface Flashed {
  readonly board: BoardView;
  /** For a child, in the language of the spec. */
  readonly message: string;
}

export interface ExplainAsk {
  readonly path: string;
  /** Lines counted from 1, both included. */
  readonly fromLine: number;
  readonly toLine: number;
  /** Of the newest files where it is not given. */
  readonly sha?: string;
}

export interface Explained {
  /** For a child, in the language of the spec; plain text. */
  readonly explanation: string;
  /** `structure`: a script read the comments and the structure; no AI was asked. */
  readonly source: 'crew' | 'structure';
}

/** What an exported nugget holds, unpacked and checked by nobody yet. */
export interface ImportedNugget {
  readonly spec: unknown;
  /** Recorded events, as they were exported. */
  readonly events: readonly unknown[];
  /** Relative paths with forward slashes. Used where there is no history, or no git to read it. */
  readonly files: readonly { readonly path: string; readonly content: string | Uint8Array }[];
  /** A file (absolute) that the history was written to; see GitService.bundle. */
  readonly bundle?: string | undefined;
}

/**
 * What can be done with a nugget after its build. The session must be open in the store, unless it says otherwise;
 * everything rejects with SESSION_NOT_FOUND for one that is not.
 */
export interface Aftercare {
  /**
   * One repair from a person's words, then the tests and the deployment again; resolves when all of it has ended. What
   * was interrupted, `resume` goes on with. SESSION_BUSY while it runs, REQUEST_INVALID before the first build.
   */
  fix(sessionId: string, request: { readonly bugReport: string }): Promise<SessionOutcome>;
  /**
   * Makes the workspace what it was right after a commit, as a new commit; undefined when it is already. A page that is
   * served shows it at once. SESSION_BUSY while it runs, COMMIT_NOT_FOUND, GIT_MISSING. After a crash in the middle,
   * `resume` finishes it and changes nothing else.
   */
  undo(sessionId: string, sha: string): Promise<CommitInfo | undefined>;
  /**
   * Serves the nugget without a build, or says where it is served already. The session's outcome stays as it is.
   * While a gate waits, shows what there is to judge, until the gate is answered, and nothing when that is before it can be
   * seen; otherwise SESSION_BUSY while it runs, REQUEST_INVALID before the first build, DEPLOY_….
   */
  launch(sessionId: string): Promise<Launched>;
  /**
   * Puts the nugget on a board without a build: on the one at `port` (`virtual` for the session's own virtual one), else
   * as a launch would. A page that is served stays. SESSION_BUSY while it runs or is flashed already, REQUEST_INVALID
   * before the first build, BOARD_….
   */
  flash(sessionId: string, at: { readonly port?: string | undefined }): Promise<Flashed>;
  /**
   * The files now, or right after a commit. Reads only: also of a session that is not open, or that another process
   * builds. COMMIT_NOT_FOUND.
   */
  files(sessionId: string, at?: { readonly sha?: string }): Promise<NuggetFiles>;
  /** One file; reads only, like `files`. FILE_NOT_FOUND, also for links, folders and what leads out of the nugget. */
  file(sessionId: string, at: { readonly path: string; readonly sha?: string }): Promise<NuggetFile>;
  /** A commit and what it changed; reads only, like `files`. COMMIT_NOT_FOUND. */
  commit(sessionId: string, sha: string): Promise<NuggetCommit>;
  /**
   * Lets the model explain lines of a file; at most 200 at once, the rest is left out. Also while the session runs. The
   * call is in the session's log and counts. BUDGET_SPENT, FILE_NOT_FOUND, COMMIT_NOT_FOUND, REQUEST_INVALID for lines
   * that the file does not have, MODEL_….
   */
  explain(sessionId: string, ask: ExplainAsk): Promise<Explained>;
  /**
   * Makes a new session, which has ended and is open, of what another computer's session was: its log with new numbers
   * and without addresses, its files, and its history where there is one. NUGGET_FILE_INVALID, and then nothing is kept.
   */
  importNugget(nugget: ImportedNugget): Promise<{ readonly sessionId: string }>;
}
