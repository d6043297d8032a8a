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

/** A followed session, for useSyncExternalStore. New events change the snapshot at most once a frame. */
export interface SessionModel {
  readonly sessionId: string;
  snapshot(): SessionSnapshot;
  subscribe(listener: () => void): () => void;
  /** All events so far, in order; seq 1 stands first. */
  events(): readonly RecordedEvent[];
  /** Shows the session as it was after an event, or `live` again. */
  seek(seq: number | 'live'): void;
  close(): void;
}
