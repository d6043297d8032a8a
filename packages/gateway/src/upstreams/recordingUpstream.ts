import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Upstream } from '@nugget/contract';
import { replyHeaders, requestHeaders } from '../call/headers.ts';
import type { Exchange } from './exchange.ts';

export interface RecordingUpstream extends Upstream {
  /** Resolves when every exchange until now is in the file, or has been reported to `onFailure`. */
  written(): Promise<void>;
}

/**
 * Passes everything on and appends each exchange to a file, as a line of JSON, when its reply is over. The key is added
 * further in, by the upstream itself, and headers are stored by a list of names, so that no credential can get here.
 * A recording that cannot be written never breaks a call.
 */
export function recordingUpstream(
  upstream: Upstream,
  { file, onFailure }: { readonly file: string; readonly onFailure: (error: Error) => void },
): RecordingUpstream {
  const saving = new Set<Promise<void>>();
  const append = createLineWriter(file);

  const save = async (
    unfinished: Omit<Exchange, 'complete'>,
    copy: AsyncIterable<Uint8Array>,
  ): Promise<void> => {
    const { body, complete } = await collect(copy);
    const exchange: Exchange = { ...unfinished, response: { ...unfinished.response, body }, complete };
    await append(`${JSON.stringify(exchange)}\n`);
  };

  return {
    crew: upstream.crew,
    async send(request) {
      const response = await upstream.send(request);
      if (response.body === null) return response;
      const [live, copy] = response.body.tee();
      const { status } = response;
      const unfinished = {
        crew: upstream.crew,
        request: { path: request.path, headers: requestHeaders(request.headers), body: request.body },
        response: { status, headers: withoutOwner(replyHeaders(response.headers)), body: '' },
      };
      const saved = save(unfinished, copy)
        .catch(onFailure)
        .finally(() => saving.delete(saved));
      saving.add(saved);
      return new Response(live, { status, headers: response.headers });
    },
    async written() {
      await Promise.all(saving);
    },
  };
}

/** Lines in the order in which they were finished, one write at a time. */
function createLineWriter(file: string): (line: string) => Promise<void> {
  let last = Promise.resolve();
  return (line) => {
    const written = last.then(async () => {
      await mkdir(dirname(file), { recursive: true });
      await appendFile(file, line, { mode: 0o600 });
    });
    // Its own caller hears of a failure; the line after it gets its own try.
    last = written.catch(() => undefined);
    return written;
  };
}

/** A recording may be passed on, in a bug report; it need not say whose account it was. */
function withoutOwner(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { 'anthropic-organization-id': _owner, ...rest } = headers;
  return rest;
}

async function collect(
  body: AsyncIterable<Uint8Array>,
): Promise<{ readonly body: string; readonly complete: boolean }> {
  const chunks: Uint8Array[] = [];
  const text = (): string => Buffer.concat(chunks).toString('utf8');
  try {
    for await (const chunk of body) chunks.push(chunk);
    return { body: text(), complete: true };
  } catch {
    // Whoever reads the other branch hears of the error; here it is part of the recording.
    return { body: text(), complete: false };
  }
}
