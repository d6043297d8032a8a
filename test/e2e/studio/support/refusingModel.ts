import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

const MESSAGE = {
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'm',
  content: [{ type: 'text', text: 'H' }],
  stop_reason: 'max_tokens',
  stop_sequence: null,
  usage: { input_tokens: 8, output_tokens: 1 },
};
const REFUSAL = { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } };

export interface RefusingModel extends AsyncDisposable {
  readonly url: string;
  /** From now on it knows nobody. */
  refuseAll(): void;
}

/** A model's server on the loopback interface that knows one key, and also answers whoever has none. */
export async function aRefusingModel(goodKey: string): Promise<RefusingModel> {
  let refusesAll = false;
  const server = createServer(async (request, response) => {
    await text(request);
    const key = request.headers['x-api-key'] ?? request.headers.authorization?.replace('Bearer ', '');
    const isKnown = !refusesAll && (key === undefined || key === goodKey);
    response.writeHead(isKnown ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isKnown ? MESSAGE : REFUSAL));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server of the model has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    refuseAll: () => {
      refusesAll = true;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
