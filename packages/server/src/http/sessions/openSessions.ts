import { NuggetError, replay, type SessionView } from '@nugget/contract';
import type { SessionEntry, SessionRecord, SessionStore } from '@nugget/engine';
import type { SessionStreams } from '../stream/sessionStreams.ts';

/** A session as it is stored, without taking it. */
export interface ReadSession {
  readonly record: SessionRecord;
  readonly view: SessionView;
}

/** The sessions, for those who only look at them and for those who change them. */
export interface OpenSessions {
  create(): Promise<SessionEntry>;
  /** Takes a session for this process. SESSION_NOT_FOUND, SESSION_BUSY when another process builds it. */
  open(id: string): Promise<SessionEntry>;
  /** Takes every session that was being built when its process ended. */
  recover(): Promise<readonly SessionEntry[]>;
  /** Reads a session, whoever holds it. SESSION_NOT_FOUND. */
  read(id: string): Promise<ReadSession>;
  list(): Promise<readonly SessionRecord[]>;
}

export function createOpenSessions(store: SessionStore, streams: SessionStreams): OpenSessions {
  return {
    create: store.create,
    async open(id) {
      const entry = store.get(id) ?? (await store.open(id));
      streams.opened(entry);
      return entry;
    },
    async recover() {
      const entries = await store.recover();
      for (const entry of entries) streams.opened(entry);
      return entries;
    },
    async read(id) {
      const held = store.get(id);
      if (held !== undefined) return { record: held.record, view: held.log.view };
      const events = await store.read(id);
      const record = (await store.list()).find((each) => each.id === id);
      if (record === undefined) throw unreadable(id);
      return { record, view: replay(events) };
    },
    list: store.list,
  };
}

const unreadable = (id: string): NuggetError =>
  new NuggetError('STORAGE_DAMAGED', { message: `The record of session ${id} cannot be read` });
