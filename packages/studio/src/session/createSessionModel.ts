import type { Client, Connection } from '@nugget/client';
import { createEventFold, type EventFold } from './eventFold.ts';
import { createFollowing } from './following.ts';
import { type ModelTimers, pageTimers } from './modelTimers.ts';
import type { SessionModel, SessionSnapshot } from './sessionModel.ts';

export interface SessionModelParts {
  readonly client: Pick<Client, 'follow'>;
  readonly sessionId: string;
  readonly timers?: ModelTimers;
  /** Told when nobody has watched for a while and the following has stopped. It goes on with the next subscriber. */
  readonly onRest?: () => void;
}

/** Follows a session while somebody subscribes, and keeps what it knows. */
export function createSessionModel(parts: SessionModelParts): SessionModel {
  const { client, sessionId, timers = pageTimers, onRest = () => undefined } = parts;
  const fold = createEventFold();
  const listeners = new Set<() => void>();
  let connection: Connection = { state: 'connecting', tries: 1 };
  let looksAt: number | 'live' = 'live';
  let snapshot = snapshotOf({ fold, looksAt, connection });
  let isStale = false;

  const tell = (): void => {
    isStale = false;
    snapshot = snapshotOf({ fold, looksAt, connection });
    for (const listener of listeners) listener();
  };
  const tellWithFrame = (): void => {
    if (isStale) return;
    isStale = true;
    timers.frame(() => {
      // A seek may have told it all meanwhile.
      if (isStale) tell();
    });
  };
  const following = createFollowing({
    client,
    sessionId,
    timers,
    newest: () => fold.newest.seq,
    onEvents(events) {
      fold.add(events);
      tellWithFrame();
    },
    onConnection(now) {
      connection = now;
      tellWithFrame();
    },
    onRest,
  });

  return {
    sessionId,
    snapshot: () => snapshot,
    events: () => fold.events,
    subscribe(listener) {
      // Each subscription is one of its own, also when two hand over the same function.
      const own = (): void => listener();
      listeners.add(own);
      following.begin();
      return () => {
        if (listeners.delete(own) && listeners.size === 0) following.rest();
      };
    },
    seek(seq) {
      looksAt = seq === 'live' ? 'live' : Math.min(Math.max(0, Math.trunc(seq)), fold.newest.seq);
      tell();
    },
    close: following.end,
  };
}

interface Looking {
  readonly fold: EventFold;
  readonly looksAt: number | 'live';
  readonly connection: Connection;
}

function snapshotOf({ fold, looksAt, connection }: Looking): SessionSnapshot {
  const { newest: liveView } = fold;
  const view = looksAt === 'live' ? liveView : fold.viewAt(looksAt);
  const isLive = looksAt === 'live';
  return { view, shownSeq: view.seq, newestSeq: liveView.seq, isLive, liveView, connection };
}
