import { once } from 'node:events';
import type { BoardMessage } from '@nugget/contract';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Connection, OpenBoard } from '../client.ts';
import { createClient } from '../createClient.ts';
import { platformWithHands } from '../testing/platforms.ts';

let server: WebSocketServer;
let baseUrl: string;
let lines: { readonly socket: WebSocket; readonly url: string; readonly frames: string[] }[];

beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  lines = [];
  server.on('connection', (socket, { url = '' }) => {
    const frames: string[] = [];
    lines.push({ socket, url, frames });
    socket.on('message', (data) => frames.push(String(data)));
  });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  baseUrl = `http://127.0.0.1:${address.port}`;
});
afterEach(async () => {
  for (const client of server.clients) client.terminate();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const HELLO: BoardMessage = { type: 'lines', lines: [{ line: 'hello', at: '2026-01-01' }], dropped: 0 };

function open() {
  const over = new AbortController();
  const messages: BoardMessage[] = [];
  const connections: Connection[] = [];
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const tell of watchers) tell();
  };
  const client = createClient({ baseUrl }, platformWithHands({ longest: 10_000 }));
  const board: OpenBoard = client.openBoard('/dev/ttyUSB0', {
    device: 'esp32-blink',
    signal: over.signal,
    onMessage(message) {
      messages.push(message);
      changed();
    },
    onConnection(connection) {
      connections.push(connection);
      changed();
    },
  });
  const until = (isSo: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!isSo()) return;
        watchers.delete(look);
        resolve();
      };
      watchers.add(look);
      look();
    });
  return { board, messages, connections, until, close: () => over.abort() };
}

const isLive =
  ({ connections }: { readonly connections: readonly Connection[] }) =>
  (): boolean =>
    connections.at(-1)?.state === 'live';

describe('a board that is followed', () => {
  it('is asked for by its port and device, tells what it says and takes commands', async () => {
    const board = open();
    expect(board.board.command({ type: 'interrupt' })).toBe(false);
    await board.until(isLive(board));
    lines[0]?.socket.send(JSON.stringify(HELLO));
    await board.until(() => board.messages.length > 0);
    expect(board.messages).toEqual([HELLO]);
    expect(lines[0]?.url).toBe('/ws/board?port=%2Fdev%2FttyUSB0&device=esp32-blink');
    expect(board.board.command({ type: 'send', line: 'on' })).toBe(true);
    await once(lines[0]?.socket ?? server, 'message');
    expect(lines[0]?.frames).toEqual(['{"type":"send","line":"on"}']);
    board.close();
  });

  it('is opened again when its line is lost', async () => {
    const board = open();
    await board.until(isLive(board));
    lines[0]?.socket.terminate();
    await board.until(() => lines.length > 1 && isLive(board)());
    lines[1]?.socket.send(JSON.stringify(HELLO));
    await board.until(() => board.messages.length > 0);
    board.close();
  });

  it.each([
    [4001, 'refused'],
    [4004, 'not_found'],
  ])('is given up when the server closes it with %i', async (code, reason) => {
    const board = open();
    await board.until(isLive(board));
    lines[0]?.socket.close(code);
    await board.until(() => board.connections.at(-1)?.state === 'ended');
    expect(board.connections.at(-1)).toEqual({ state: 'ended', reason });
  });

  it('is given up when the server says what this program does not understand', async () => {
    const board = open();
    await board.until(isLive(board));
    lines[0]?.socket.send('{"type":"from the future"}');
    await board.until(() => board.connections.at(-1)?.state === 'ended');
    expect(board.connections.at(-1)).toEqual({ state: 'ended', reason: 'outdated' });
  });
});
