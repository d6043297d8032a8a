import { parseRecordedEvent, type RecordedEvent } from '@nugget/contract';
import WebSocket from 'ws';
import type { TestServer } from './aServer.ts';

/** A browser that watches a session. */
export interface Watcher {
  readonly socket: WebSocket;
  /** What came, in the order in which it came. */
  readonly events: readonly RecordedEvent[];
  readonly seqs: readonly number[];
  /** Resolves when an event with this number has come. */
  until(seq: number): Promise<void>;
  /** Resolves when an event of this type has come. */
  untilType(type: RecordedEvent['type']): Promise<void>;
  /** The close code, once it is closed. */
  readonly closed: Promise<number>;
}

export interface WatchOptions {
  readonly after?: number;
  /** Instead of those of a browser that is let in. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly autoPong?: boolean;
}

/** Follows a session over a real WebSocket; resolves when it is open, rejects when it is refused. */
export async function watch(
  { url, cookie }: Pick<TestServer, 'url' | 'cookie'>,
  sessionId: string,
  { after = 0, headers = { cookie }, autoPong = true }: WatchOptions = {},
): Promise<Watcher> {
  const address = `${url.replace('http', 'ws')}/ws/session/${sessionId}?after=${after}`;
  const socket = new WebSocket(address, { headers, autoPong });
  const events: RecordedEvent[] = [];
  const waiting = new Set<{ readonly isHere: () => boolean; readonly resolve: () => void }>();
  const untilHere = (isHere: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      if (isHere()) resolve();
      else waiting.add({ isHere, resolve });
    });
  socket.on('message', (frame) => {
    events.push(parseRecordedEvent(JSON.parse(String(frame))));
    for (const each of waiting) {
      if (!each.isHere()) continue;
      waiting.delete(each);
      each.resolve();
    }
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    socket,
    events,
    get seqs() {
      return events.map(({ seq }) => seq);
    },
    until: (seq) => untilHere(() => (events.at(-1)?.seq ?? after) >= seq),
    untilType: (type) => untilHere(() => events.some((event) => event.type === type)),
    closed,
  };
}

/** 1, 2, … last, or from another number on. */
export const numbers = (last: number, first = 1): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
