/** What a session remembers besides its events. Records are appended, never changed. */
export type JournalRecord =
  /** A finished step and what it returned (JSON). */
  | { readonly kind: 'step'; readonly key: string; readonly value: unknown }
  /** An answer from outside: a gate's or a question's. */
  | { readonly kind: 'signal'; readonly key: string; readonly value: unknown }
  /** The winner of the n-th race. */
  | { readonly kind: 'race'; readonly key: string; readonly value: unknown };

/** One stored event: the key makes it once per session; seq is its place. */
export interface EventLine {
  readonly key: string;
  readonly seq: number;
  readonly at: string;
  readonly event: unknown;
}

/**
 * An append-only file of JSON values. `append` resolves when the values are durable (fsync); calls that overlap may share
 * one fsync, and keep their order. A last line that a crash cut off is dropped on `read`; damage anywhere else throws
 * STORAGE_DAMAGED. A full disk throws STORAGE_FULL, a folder that cannot be written STORAGE_NOT_WRITABLE, and the file
 * then still holds exactly what was durable before.
 */
export interface AppendLog<T> {
  read(): Promise<readonly T[]>;
  append(values: readonly T[]): Promise<void>;
  close(): Promise<void>;
}

/** What the newest build of a session is for. `number` counts the builds of the session from 0. */
export type BuildOrder =
  | {
      readonly number: number;
      readonly purpose: 'build';
      /** What the build before was for; absent for the first one. */
      readonly before?: EarlierWishes | undefined;
    }
  /** One repair; `report` is what a person found wrong, in their own words. */
  | { readonly number: number; readonly purpose: 'fix'; readonly report: string };

export interface EarlierWishes {
  readonly goal: string;
  /** The descriptions of the requirements. */
  readonly requirements: readonly string[];
}

/** An undo that is under way: what is left of it when its process dies is done by the next one. */
export interface PendingUndo {
  /** Makes its commit and its events once. */
  readonly key: string;
  readonly sha: string;
  /** What the session's status was before, and is again when it is done. */
  readonly status: EndedStatus;
}

export type EndedStatus = 'succeeded' | 'failed' | 'stopped';

/** What is written once when a session is created, and again when it ends. */
export interface SessionRecord {
  readonly id: string;
  readonly goal: string;
  /** The parsed spec; undefined until the build was started. */
  readonly spec: unknown;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly status: 'created' | 'running' | EndedStatus;
  /** Absent for a first build. It stands beside the spec, so that both change at once. */
  readonly build?: BuildOrder | undefined;
  readonly undo?: PendingUndo | undefined;
}

export interface SessionFolder {
  readonly id: string;
  /** Absolute paths, for the adapters that work on them. */
  readonly path: string;
  readonly journal: AppendLog<JournalRecord>;
  readonly events: AppendLog<EventLine>;
  readRecord(): Promise<SessionRecord>;
  /** Replaces the record atomically (write beside, fsync, rename). */
  writeRecord(record: SessionRecord): Promise<void>;
  /** Takes the session for this process; a living owner elsewhere throws SESSION_BUSY, a dead one is replaced. */
  claim(): Promise<{ release(): Promise<void> }>;
}

/** Where sessions are kept. One folder a session; the folder is a complete bug report. */
export interface SessionPersistence {
  create(record: SessionRecord): Promise<SessionFolder>;
  /** Throws SESSION_NOT_FOUND. */
  open(id: string): Promise<SessionFolder>;
  list(): Promise<readonly SessionRecord[]>;
  /** Removes a session and everything in it; refuses one with a living owner (SESSION_BUSY). */
  remove(id: string): Promise<void>;
}
