import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface ReceivedRequest {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Answers one request as a test wants it, down to the bytes. */
export type Answer = (response: ServerResponse) => void;

export interface ScriptedServer {
  readonly url: string;
  readonly received: readonly ReceivedRequest[];
  /** Answers the next requests, in order; the last answer is also given to all that follow. */
  script(...answers: readonly Answer[]): void;
  /** Resolves when a connection that was being answered is closed by the other side. */
  readonly abandoned: Promise<void>;
  close(): Promise<void>;
}

/** A model's server on the loopback interface that does what it is told, however wrong. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const received: ReceivedRequest[] = [];
  const abandoned = Promise.withResolvers<void>();
  let answers: readonly Answer[] = [];

  const server = createServer(async (request, response) => {
    response.once('close', () => {
      if (!response.writableFinished) abandoned.resolve();
    });
    received.push({ url: request.url ?? '', headers: request.headers, body: await text(request) });
    const [answer, ...later] = answers;
    if (later.length > 0) answers = later;
    answer?.(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The scripted server has no port.');

  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    abandoned: abandoned.promise,
    script: (...next) => {
      answers = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
