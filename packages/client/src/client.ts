import type {
  ApiInput,
  ApiName,
  ApiReply,
  BoardCommand,
  BoardMessage,
  RecordedEvent,
} from '@nugget/contract';

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
  /** Trying again does not help: the login is not valid, there is no such session, or this program is older than the server. */
  | { readonly state: 'ended'; readonly reason: 'refused' | 'not_found' | 'outdated' };

export interface FollowOptions {
  /** The newest event that is known already; 0 for all. */
  readonly after?: number;
  /** Told of new events in order, each once, in batches as they come. */
  readonly onEvents: (events: readonly RecordedEvent[]) => void;
  readonly onConnection?: (connection: Connection) => void;
  /** Ends the following; nothing is told after it aborts. */
  readonly signal: AbortSignal;
}

export interface BoardOptions {
  /** The device that the board is taken for; where it is left out, the server chooses one that fits. */
  readonly device?: string;
  /** What the server says, in order. After each reconnect it begins anew with `board` and the lines before. */
  readonly onMessage: (message: BoardMessage) => void;
  readonly onConnection?: (connection: Connection) => void;
  /** Ends the following; nothing is told after it aborts. */
  readonly signal: AbortSignal;
}

/** A board whose socket is followed. */
export interface OpenBoard {
  /** Sends a command; false while there is no connection, and then it is not kept for later. */
  command(command: BoardCommand): boolean;
}

export interface Client {
  /** Where it goes to, without a slash at the end. */
  readonly baseUrl: string;
  /**
   * Calls a route. Throws NuggetError: the server's own code, or SERVER_GONE when it does not answer; its problems are in
   * `details.problems`. An aborted call throws the signal's reason.
   */
  call<K extends ApiName>(name: K, input: CallInput<K>): Promise<ApiReply<K>>;
  /** Follows a session across reconnects and server restarts, without losing or repeating an event. */
  follow(sessionId: string, options: FollowOptions): void;
  /** Follows a board's serial line, and its parts where it is a virtual one, across reconnects and server restarts. */
  openBoard(port: string, options: BoardOptions): OpenBoard;
}
