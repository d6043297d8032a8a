import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export interface ModelServer {
  readonly url: string;
  /** Oldest first. */
  readonly calls: readonly { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  /** What it says from now on. */
  answer(status: number, body: unknown): void;
}

export const A_MESSAGE = {
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'm',
  content: [{ type: 'text', text: 'H' }],
  stop_reason: 'max_tokens',
  stop_sequence: null,
  usage: { input_tokens: 8, output_tokens: 1 },
};

export const anError = (type: string, message: string) => ({ type: 'error', error: { type, message } });

/** A model's server on the loopback interface, until the test is over. */
export async function aModelServer(): Promise<ModelServer> {
  const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
  let status = 200;
  let reply = JSON.stringify(A_MESSAGE);
  const server = createServer(async (request, response) => {
    calls.push({ headers: request.headers, body: await text(request) });
    response.writeHead(status, { 'content-type': 'application/json' }).end(reply);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server of the model has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls,
    answer(next, body) {
      status = next;
      reply = typeof body === 'string' ? body : JSON.stringify(body);
    },
  };
}
