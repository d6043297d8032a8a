import { PassThrough, type Readable } from 'node:stream';
import { type Clock, createRate, type OpenPortal } from '@nugget/engine';

/** A comment that often, in ms: a connection that nobody holds any more breaks on it. */
const BEAT_MS = 15_000;
/** A page that has this much waiting does not read; it is let go, and comes back by itself. In bytes. */
const BEHIND_BYTES = 256 * 1024;
/** What is more than this goes by: no page can show it. */
const MESSAGES_A_SECOND = 50;

/** Everything that a portal tells, as server-sent events, until the stream is destroyed. */
export function portalEvents(portal: OpenPortal, clock: Pick<Clock, 'monotonic'>): Readable {
  const stream = new PassThrough();
  const mayCome = createRate(MESSAGES_A_SECOND, clock);
  const write = (text: string): void => {
    if (stream.destroyed) return;
    if (stream.writableLength + stream.readableLength > BEHIND_BYTES) stream.destroy();
    else stream.write(text);
  };
  const leave = portal.subscribe((message) => {
    if (message.type === 'state' || mayCome()) write(`data: ${JSON.stringify(message)}\n\n`);
  });
  const beat = setInterval(() => write(': \n\n'), BEAT_MS);
  beat.unref();
  stream.once('close', () => {
    leave();
    clearInterval(beat);
  });
  return stream;
}
