import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { type Brief, readBrief, type UpstreamRequest } from '@nugget/contract';
import { createRehearsal } from '@nugget/rehearsal';

/** A request as it reached the model's server. */
export interface ModelCall extends UpstreamRequest {
  readonly headers: IncomingHttpHeaders & Readonly<Record<string, string>>;
  /** What the prompt asks for. */
  readonly brief: Brief | undefined;
}

/** Answers one request; a rejection breaks the connection off. */
export type ModelAnswer = (call: ModelCall) => Response | Promise<Response>;

export interface ModelServer extends AsyncDisposable {
  readonly url: string;
  /** Oldest first. */
  readonly calls: readonly ModelCall[];
  /** From now on nobody listens. */
  leave(): Promise<void>;
}

const crew = createRehearsal({ pace: 'brisk' });

/** What the rehearsal crew would say. */
export const asTheCrew: ModelAnswer = (call) => crew.send(call);

/** The id of the task that a request is about; 'plan' for the planner's, '' for one without a brief. */
export function aboutOf({ brief }: Pick<ModelCall, 'brief'>): string {
  if (brief === undefined) return '';
  return brief.purpose === 'plan' ? 'plan' : brief.task.id;
}

/** A model's server on the loopback interface: the rehearsal crew, except where the script says otherwise. */
export async function startModelServer(
  script: (call: ModelCall) => ModelAnswer | undefined,
): Promise<ModelServer> {
  const calls: ModelCall[] = [];
  const server = createServer(async (request, response) => {
    try {
      const call = await readCall(request, response);
      calls.push(call);
      const answer = script(call) ?? asTheCrew;
      await pass(await answer(call), response);
    } catch {
      // Whoever asked has left, or is to see the connection break: in both cases nothing is left to say.
      response.destroy();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server of the model has no port');
  const leave = async (): Promise<void> => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${address.port}`, calls, leave, [Symbol.asyncDispose]: leave };
}

async function readCall(request: IncomingMessage, response: ServerResponse): Promise<ModelCall> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const body = await text(request);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  return { path: request.url ?? '', headers, body, signal: gone.signal, brief: briefIn(body) };
}

async function pass({ status, headers, body }: Response, response: ServerResponse): Promise<void> {
  response.writeHead(status, Object.fromEntries(headers));
  if (body === null) response.end();
  // Node's own type of a web stream and the global one are the same thing under two names.
  else await pipeline(Readable.fromWeb(body as ReadableStream<Uint8Array>), response);
}

/** The last brief in any text of the request; only prompts hold one. */
function briefIn(body: string): Brief | undefined {
  const texts: string[] = [];
  JSON.parse(body, (_key, value: unknown) => {
    if (typeof value === 'string' && value.includes('<brief>')) texts.push(value);
    return value;
  });
  return texts.map(readBrief).findLast((brief) => brief !== undefined);
}
