/** What the heart beats for; the WebSockets of the package `ws` fit. */
interface Pulse {
  on(event: 'pong', listener: () => void): unknown;
  ping(): void;
  terminate(): void;
}

export interface Heartbeat {
  /** Watches a socket until it is closed. */
  watch(socket: Pulse): () => void;
  stop(): void;
}

/** Pings every socket each `everyMs`; one that did not answer the ping before is dropped, because nobody is there. */
export function startHeartbeat(everyMs: number): Heartbeat {
  const answered = new Map<Pulse, boolean>();
  const beat = setInterval(() => {
    for (const [socket, hasAnswered] of answered) {
      if (!hasAnswered) socket.terminate();
      else {
        answered.set(socket, false);
        socket.ping();
      }
    }
  }, everyMs);
  beat.unref();

  return {
    watch(socket) {
      answered.set(socket, true);
      socket.on('pong', () => {
        if (answered.has(socket)) answered.set(socket, true);
      });
      return () => void answered.delete(socket);
    },
    stop: () => clearInterval(beat),
  };
}
