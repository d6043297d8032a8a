import type { RecordedEvent } from '@nugget/contract';
import type { Client, Connection } from '../client.ts';
import { SESSION } from './sessionServer.ts';

/** Somebody who follows the session and remembers everything they were told. */
export interface Follower extends Disposable {
  readonly seqs: readonly number[];
  readonly batches: readonly (readonly RecordedEvent[])[];
  readonly connections: readonly Connection[];
  /** Resolves as soon as what was told so far satisfies this. */
  until(isEnough: (follower: Follower) => boolean): Promise<void>;
}

export interface FollowerOptions {
  readonly after?: number;
  readonly sessionId?: string;
}

export function startFollowing(
  client: Client,
  { sessionId = SESSION, ...options }: FollowerOptions = {},
): Follower {
  const over = new AbortController();
  const seqs: number[] = [];
  const batches: (readonly RecordedEvent[])[] = [];
  const connections: Connection[] = [];
  const watchers = new Map<() => void, (follower: Follower) => boolean>();
  const follower: Follower = {
    seqs,
    batches,
    connections,
    until(isEnough) {
      if (isEnough(follower)) return Promise.resolve();
      return new Promise((resolve) => watchers.set(resolve, isEnough));
    },
    [Symbol.dispose]: () => over.abort(),
  };
  const tellWatchers = (): void => {
    for (const [resolve, isEnough] of watchers) {
      if (!isEnough(follower)) continue;
      watchers.delete(resolve);
      resolve();
    }
  };
  client.follow(sessionId, {
    ...options,
    signal: over.signal,
    onEvents(events) {
      batches.push(events);
      seqs.push(...events.map(({ seq }) => seq));
      tellWatchers();
    },
    onConnection(connection) {
      connections.push(connection);
      tellWatchers();
    },
  });
  return follower;
}

/** 1, 2, 3 … `last`. */
export const upTo = (last: number): readonly number[] =>
  Array.from({ length: last }, (_, index) => index + 1);
