import type { Client, FollowOptions } from '@nugget/client';
import type { ModelTimers } from './modelTimers.ts';

/** A session's events, which come in while somebody wants them and for a while longer. */
export interface Following {
  /** Somebody wants them. */
  begin(): void;
  /** Nobody does for now. */
  rest(): void;
  end(): void;
}

export interface FollowingParts {
  readonly client: Pick<Client, 'follow'>;
  readonly sessionId: string;
  readonly timers: Pick<ModelTimers, 'later'>;
  /** The newest event that is known. */
  readonly newest: () => number;
  readonly onEvents: FollowOptions['onEvents'];
  readonly onConnection: NonNullable<FollowOptions['onConnection']>;
  readonly onRest: () => void;
}

export function createFollowing(parts: FollowingParts): Following {
  const { client, sessionId, timers, newest, onEvents, onConnection, onRest } = parts;
  let current: AbortController | undefined;
  let cancelRest: () => void = () => undefined;
  let hasEnded = false;
  const stop = (): void => {
    cancelRest();
    current?.abort();
    current = undefined;
  };
  return {
    begin() {
      cancelRest();
      if (current !== undefined || hasEnded) return;
      current = new AbortController();
      client.follow(sessionId, { after: newest(), signal: current.signal, onEvents, onConnection });
    },
    rest() {
      cancelRest();
      cancelRest = timers.later(() => {
        stop();
        onRest();
      });
    },
    end() {
      hasEnded = true;
      stop();
    },
  };
}
