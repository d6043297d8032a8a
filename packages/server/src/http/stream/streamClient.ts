import { type RecordedEvent, SOCKET_CLOSE } from '@nugget/contract';
import type { FrameOf } from './eventFrames.ts';

/** What a client needs of a WebSocket; the package `ws` fits. */
export interface FrameSocket {
  /** Bytes that were handed over and have not gone out yet. */
  readonly bufferedAmount: number;
  send(frame: Buffer, options: { readonly binary: false }, sent: (error?: Error | null) => void): void;
  close(code: number): void;
}

/** Where a client reads what it has missed: the stored events with seq > after. */
export interface EventSource {
  after(seq: number): readonly RecordedEvent[];
}

export interface StreamClient {
  /** Sends what the source holds beyond what was sent, as fast as the other side reads; then the client is live. */
  replay(source: EventSource): void;
  /** The next event, as it happens; a client that still replays finds it in the source. */
  tell(event: RecordedEvent): void;
}

export interface StreamClientParts {
  readonly socket: FrameSocket;
  readonly after: number;
  readonly frameOf: FrameOf;
  /** Called once when it fell behind and was closed. */
  readonly onBehind: () => void;
}

/** A replay waits while this much is on its way, in bytes. */
const FULL_BYTES = 256 * 1024;
/** A live client that has this much waiting does not read; it is closed, and comes back with `after`. In bytes. */
const BEHIND_BYTES = 2 * 1024 * 1024;

/** One browser on a session: each event once and in order, and never more memory than a bound. */
export function createStreamClient({ socket, after, frameOf, onBehind }: StreamClientParts): StreamClient {
  let seq = after;
  /** `waiting`: a replay goes on when its last frame has gone out. */
  let state: 'replaying' | 'waiting' | 'live' | 'closed' = 'replaying';
  let source: EventSource = { after: () => [] };

  const send = (event: RecordedEvent, sent: () => void = noted): void => {
    seq = event.seq;
    // A socket that closed in the meantime says so itself; its frames are asked for again with `after`.
    socket.send(frameOf(event), { binary: false }, (error) => (error ? noted() : sent()));
  };

  const goOn = (): void => {
    if (state === 'closed') return;
    for (const event of source.after(seq)) {
      if (socket.bufferedAmount >= FULL_BYTES) {
        state = 'waiting';
        send(event, goOn);
        return;
      }
      send(event);
    }
    state = 'live';
  };

  const fallBehind = (): void => {
    state = 'closed';
    socket.close(SOCKET_CLOSE.behind);
    onBehind();
  };

  return {
    replay(from) {
      source = from;
      if (state !== 'waiting') goOn();
    },
    tell(event) {
      if (state !== 'live' || event.seq <= seq) return;
      if (socket.bufferedAmount <= BEHIND_BYTES) send(event);
      else fallBehind();
    },
  };
}

const noted = (): void => undefined;
