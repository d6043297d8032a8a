/** An open line to the server, or one that is being opened. */
export interface Socket {
  /** One frame of text; only while the line is open. */
  send(frame: string): void;
  close(): void;
}

export interface SocketListeners {
  readonly onOpen: () => void;
  readonly onFrame: (data: unknown) => void;
  /** Called exactly once, also when the line never opened; nothing else is called after it. */
  readonly onClose: (code: number) => void;
}

export interface SocketAddress {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** All that the client takes from where it runs; tests hand in their own time and chance. */
export interface Platform {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly openSocket: (address: SocketAddress, listeners: SocketListeners) => Socket;
  /** Resolves after `ms`; rejects with the signal's reason when it aborts first. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Runs something once, after what has arrived already. */
  readonly soon: (run: () => void) => void;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** Calls back when the network or the person comes back, until the signal aborts. */
  readonly onComeBack: (listener: () => void, signal: AbortSignal) => void;
}
