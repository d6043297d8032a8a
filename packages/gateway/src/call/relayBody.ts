import type { CallMeter } from '../meter/callMeter.ts';
import { splitEvents } from '../meter/eventStream.ts';
import { type ApiError, errorEvent } from './apiError.ts';

/** No reply, and no event of a stream, is larger than what we let in (32 MB); an endless one is a broken server. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** Who is told what while a reply passes. */
export interface RelayWatch {
  readonly meter: CallMeter;
  readonly heard: () => void;
  /** Ends the reading at once, whether the upstream listens to its own copy or not. */
  readonly signal: AbortSignal;
  /** The reply is over, however it ended. */
  end(): void;
  explain(cause: unknown): ApiError;
}

/**
 * Passes server-sent events on, each as soon as it is whole; the bytes are the upstream's own. When the upstream fails
 * on the way, its unfinished event is left out and an error event ends the stream, so that the caller hears why.
 */
export async function* relayEvents(response: Response, watch: RelayWatch): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of bytesOf(response, watch)) {
      const split = splitEvents(rest, chunk);
      rest = split.rest;
      bounded(rest.length);
      if (split.whole.length === 0) continue;
      watch.meter.sawEvents(split.whole);
      yield split.whole;
    }
    if (rest.length > 0) yield rest;
  } catch (cause) {
    yield Buffer.from(errorEvent(watch.explain(cause)));
  } finally {
    watch.end();
  }
}

/** The whole body of a reply that is no stream; rejects when it is cut off or too large. */
export async function readReply(response: Response, watch: RelayWatch): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytesOf(response, watch)) {
    length = bounded(length + chunk.length);
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  watch.meter.sawReply(body);
  watch.end();
  return body;
}

async function* bytesOf({ body }: Response, { heard, signal }: RelayWatch): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  for await (const chunk of body.pipeThrough(new TransformStream<Uint8Array>(), { signal })) {
    heard();
    yield chunk;
  }
}

function bounded(length: number): number {
  if (length > MAX_BYTES) throw new Error(`more than ${MAX_BYTES} bytes in one piece`);
  return length;
}
