import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { GatewayPass } from '@nugget/engine';
import { z } from 'zod';
import { messageStream, PING } from './messageStream.ts';
import type { ModelTurn } from './modelTurn.ts';

const Body = z.looseObject({
  model: z.string(),
  system: z.unknown(),
  tools: z.array(z.looseObject({ name: z.string() })).default([]),
  messages: z.array(z.looseObject({ role: z.string(), content: z.unknown() })),
});
export type ModelRequest = z.infer<typeof Body>;

export interface MessagesServer {
  /** A key whose requests are answered by these turns, one each; the last one also answers every later request. */
  issue(turns: readonly ModelTurn[]): GatewayPass;
  /** What was asked with this key so far, oldest first. */
  requests(pass: GatewayPass): readonly ModelRequest[];
  close(): Promise<void>;
}

interface Script {
  readonly turns: readonly ModelTurn[];
  readonly requests: ModelRequest[];
}

/** A Messages API server on the loopback interface that says what a test tells it to. */
export async function startMessagesServer(): Promise<MessagesServer> {
  const scripts = new Map<string, Script>();
  const server = createServer((request, response) => {
    answer({ scripts, request, response }).catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');

  return {
    issue(turns) {
      const apiKey = `test-${crypto.randomUUID()}`;
      scripts.set(apiKey, { turns, requests: [] });
      return { baseUrl: `http://127.0.0.1:${address.port}`, apiKey, revoke: () => scripts.delete(apiKey) };
    },
    requests: ({ apiKey }) => scripts.get(apiKey)?.requests ?? [],
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Exchange {
  readonly scripts: ReadonlyMap<string, Script>;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function answer({ scripts, request, response }: Exchange): Promise<void> {
  const script = scripts.get(String(request.headers['x-api-key']));
  if (script === undefined)
    return sendError(response, { status: 401, type: 'authentication_error', message: 'unknown key' });
  const body = Body.parse(JSON.parse(await text(request)));
  script.requests.push(body);
  const turn = script.turns[script.requests.length - 1] ?? script.turns.at(-1);
  if (turn === undefined) throw new Error('The script of this key has no turns.');
  await play(turn, body.model, response);
}

async function play(turn: ModelTurn, model: string, response: ServerResponse): Promise<void> {
  if (turn.kind === 'hold') {
    await turn.until;
    return play(turn.turn, model, response);
  }
  if (turn.kind === 'error') return sendError(response, turn);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (const chunk of messageStream(turn, model)) response.write(chunk);
  if (turn.kind === 'cut') response.destroy();
  else if (turn.kind === 'hang') pingForever(response);
  else response.end();
}

function pingForever(response: ServerResponse): void {
  const timer = setInterval(() => response.write(PING), 200);
  response.on('close', () => clearInterval(timer));
}

function sendError(
  response: ServerResponse,
  { status, type, message }: { readonly status: number; readonly type: string; readonly message: string },
): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ type: 'error', error: { type, message } }));
}
