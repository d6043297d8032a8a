import type { RecordedEvent } from '@nugget/contract';
import type { SessionEntry, SessionStore } from '@nugget/engine';
import { createEventFrames } from './eventFrames.ts';
import { createStreamClient, type EventSource, type FrameSocket, type StreamClient } from './streamClient.ts';

/** Carries the events of sessions to whoever watches. Watching opens, builds and stops nothing. */
export interface SessionStreams {
  /**
   * Sends a socket the events with seq > after and then those to come; returns how to stop. SESSION_NOT_FOUND. Of a
   * session that this process does not hold, what is stored is sent, and the rest once it is opened here.
   */
  follow(
    sessionId: string,
    watcher: { readonly socket: FrameSocket; readonly after: number },
  ): Promise<() => void>;
  /** A session was opened in this process: whoever watches it is told what happens from now on. */
  opened(entry: SessionEntry): void;
}

/** One session that somebody watches. */
interface Stream {
  readonly clients: Set<StreamClient>;
  source: EventSource;
  entry: SessionEntry | undefined;
  unsubscribe: () => void;
}

const nothing = (): void => undefined;

export function createSessionStreams(store: SessionStore): SessionStreams {
  const frameOf = createEventFrames();
  const streams = new Map<string, Stream>();

  /** Joins a stream to the log that this process writes. */
  const attach = (stream: Stream, entry: SessionEntry): void => {
    if (stream.entry === entry) return;
    stream.unsubscribe();
    const { log } = entry;
    stream.entry = entry;
    stream.source = log;
    stream.unsubscribe = log.subscribe(log.view.seq, (event) => {
      for (const client of stream.clients) client.tell(event);
    });
    for (const client of stream.clients) client.replay(log);
  };

  const streamOf = async (sessionId: string): Promise<Stream> => {
    // Only a log of our own is live; what another process writes is read anew for everyone who comes.
    const stored = store.has(sessionId) ? undefined : await store.read(sessionId);
    const known = streams.get(sessionId);
    const entry = store.get(sessionId);
    const stream = known ?? { clients: new Set(), source: noEvents, entry: undefined, unsubscribe: nothing };
    streams.set(sessionId, stream);
    if (entry !== undefined) attach(stream, entry);
    else if (stored !== undefined) stream.source = listed(stored);
    return stream;
  };

  return {
    async follow(sessionId, { socket, after }) {
      const stream = await streamOf(sessionId);
      const leave = (): void => {
        stream.clients.delete(client);
        if (stream.clients.size > 0 || streams.get(sessionId) !== stream) return;
        stream.unsubscribe();
        streams.delete(sessionId);
      };
      const client = createStreamClient({ socket, after, frameOf, onBehind: leave });
      stream.clients.add(client);
      client.replay(stream.source);
      return leave;
    },
    opened(entry) {
      const stream = streams.get(entry.id);
      if (stream !== undefined) attach(stream, entry);
    },
  };
}

const noEvents: EventSource = { after: () => [] };

/** The events have the numbers 1, 2, 3 … */
const listed = (events: readonly RecordedEvent[]): EventSource => ({ after: (seq) => events.slice(seq) });
