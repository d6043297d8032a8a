import type { ApiInput, ApiName, ApiReply, RecordedEvent } from '@nugget/contract';

/** The parts of a call that its route has; the others are left out. */
export type CallInput<K extends ApiName> = {
  [P in keyof ApiInput<K> as ApiInput<K>[P] extends undefined ? never : P]: ApiInput<K>[P];
} & { readonly signal?: AbortSignal };

export type Connection =
  /** Not yet, or again: the next try follows by itself. */
  | { readonly state: 'connecting'; readonly tries: number }
  | { readonly state: 'live' }
  /** The server does not answer; tries go on until the signal aborts. */
  | { readonly state: 'offline'; readonly tries: number }
  /** The login is not valid any more, or there is no such session: trying again does not help. */
  | { readonly state: 'ended'; readonly reason: 'refused' | 'not_found' };

export interface FollowOptions {
  /** The newest event that is known already; 0 for all. */
  readonly after?: number;
  /** Told of new events in order, each once, in batches as they come. */
  readonly onEvents: (events: readonly RecordedEvent[]) => void;
  readonly onConnection?: (connection: Connection) => void;
  /** Ends the following. */
  readonly signal: AbortSignal;
}

export interface Client {
  /** Where it goes to, without a slash at the end. */
  readonly baseUrl: string;
  /** Calls a route. Throws NuggetError: the server's own code, or SERVER_GONE when it does not answer. */
  call<K extends ApiName>(name: K, input: CallInput<K>): Promise<ApiReply<K>>;
  /** Follows a session across reconnects and server restarts, without losing or repeating an event. */
  follow(sessionId: string, options: FollowOptions): void;
}
