import type { Connection } from '@nugget/client';
import type { RecordedEvent, SessionView } from '@nugget/contract';

/** What a screen shows of a session: the fold of its log up to `shownSeq`. */
export interface SessionSnapshot {
  readonly view: SessionView;
  /** The event up to which `view` tells; the newest one unless somebody looks back. */
  readonly shownSeq: number;
  readonly newestSeq: number;
  /** False while somebody looks back. */
  readonly isLive: boolean;
  /** The view at the newest event, wherever somebody looks. */
  readonly liveView: SessionView;
  readonly connection: Connection;
}

/** A session that is followed while somebody subscribes, for useSyncExternalStore. New events change the snapshot at most once a frame. */
export interface SessionModel {
  readonly sessionId: string;
  /** The same object until something changes; parts that an event does not touch stay the same objects, too. */
  snapshot(): SessionSnapshot;
  subscribe(listener: () => void): () => void;
  /** All events so far, in order; seq 1 stands first. The list grows in place: read it anew with each snapshot. */
  events(): readonly RecordedEvent[];
  /** Shows the session as it was after an event (0: before the first), or `live` again; at once. */
  seek(seq: number | 'live'): void;
  /** Ends the following for good. */
  close(): void;
}
