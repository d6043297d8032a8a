import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BoardCommand, BoardMessage, NuggetSpec } from '@nugget/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { aFolder, aServer, refusal, type TestFolder, type TestServer } from '../testing/aServer.ts';

let folder: TestFolder;
let server: TestServer;

beforeAll(async () => {
  folder = await aFolder();
  server = await aServer({ home: folder.path });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const PROGRAM = `
from machine import Pin
import sys
led = Pin(2, Pin.OUT)
button = Pin(4, Pin.IN, Pin.PULL_UP)
print("hello")
while True:
    line = sys.stdin.readline().strip()
    led.value(1 if line == "on" else 0)
    print("heard", line, button.value())
`;

/** A session that ended well, with this program in its workspace. */
async function aBuiltSession(
  files: Readonly<Record<string, string>> = { 'main.py': PROGRAM },
): Promise<string> {
  const { store } = server.server.app;
  const { id, folder: place } = await store.create();
  const spec = NuggetSpec.parse({
    nugget: { goal: 'A light', type: 'hardware' },
    deployment: { target: 'esp32', auto_flash: true },
  });
  for (const [path, text] of Object.entries(files)) {
    const at = join(place.path, 'workspace', path);
    await mkdir(dirname(at), { recursive: true });
    await writeFile(at, text);
  }
  await store.checkpoint(id, { spec, goal: spec.nugget.goal, status: 'succeeded' });
  return id;
}

interface Watcher {
  readonly messages: BoardMessage[];
  until(fits: (message: BoardMessage) => boolean): Promise<BoardMessage>;
  send(command: unknown): void;
  readonly closed: Promise<number>;
  close(): void;
}

async function watch(
  port: string,
  headers: Record<string, string> = { cookie: server.cookie },
): Promise<Watcher> {
  const address = `${server.url.replace('http', 'ws')}/ws/board?port=${encodeURIComponent(port)}`;
  const socket = new WebSocket(address, { headers });
  const messages: BoardMessage[] = [];
  const looking = new Set<() => void>();
  socket.on('message', (data) => {
    messages.push(BoardMessage.parse(JSON.parse(String(data))));
    for (const look of looking) look();
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    messages,
    until: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = messages.find(fits);
          if (found === undefined) return;
          looking.delete(look);
          resolve(found);
        };
        looking.add(look);
        look();
      }),
    send: (command) => socket.send(JSON.stringify(command)),
    closed,
    close: () => socket.close(),
  };
}

const says = (text: string) => (message: BoardMessage) =>
  message.type === 'lines' && message.lines.some(({ line }) => line.includes(text));
// A board is started, on a computer that may be busy.
const PATIENCE = { timeout: 120_000 };

describe('a virtual board on the server', () => {
  it('is flashed, says its lines, is touched and obeys', PATIENCE, async () => {
    const id = await aBuiltSession();
    const flashed = await server.post(`/api/hardware/flash/${id}`, { port: 'virtual' });
    expect(flashed).toMatchObject({ status: 200, json: { success: true, port: `vboard://${id}` } });
    const events = await server.ask(`/api/sessions/${id}/events`);
    expect(JSON.stringify(events.json)).toContain('"serial_data"');
    const board = await watch(`vboard://${id}`);
    await board.until(says('hello'));
    expect(board.messages[0]).toMatchObject({ type: 'board', device: 'esp32-blink' });
    board.send(
      BoardCommand.parse({ type: 'touch', part: 'button', state: { kind: 'button', pressed: true } }),
    );
    board.send(BoardCommand.parse({ type: 'send', line: 'on' }));
    await board.until(says('heard on 0'));
    await board.until(
      (message) =>
        message.type === 'parts' && message.states.led?.kind === 'led' && message.states.led.brightness === 1,
    );
    board.send({ type: 'touch', part: 'led', state: { kind: 'led', brightness: 1 } });
    expect(await board.until(({ type }) => type === 'problem')).toMatchObject({ code: 'REQUEST_INVALID' });
    board.close();
  });

  it('is there again after a restart of the server, with its program', PATIENCE, async () => {
    await using own = await aFolder();
    const before = server;
    server = await aServer({ home: own.path });
    const id = await aBuiltSession();
    await server.post(`/api/hardware/flash/${id}`);
    await server[Symbol.asyncDispose]();
    server = await aServer({ home: own.path });
    const board = await watch(`vboard://${id}`);
    await board.until(says('hello'));
    board.close();
    await server[Symbol.asyncDispose]();
    server = before;
  });

  it('takes no program that MicroPython refuses, and says so with its line', PATIENCE, async () => {
    const id = await aBuiltSession({ 'main.py': 'x = 1\nmatch x:\n    case 1: pass\n' });
    const answer = await server.post(`/api/hardware/flash/${id}`);
    expect(answer).toMatchObject(refusal(422, 'BOARD_CODE_REFUSED'));
    expect(answer.text).toContain('main.py, line 2');
  });
});

describe('who asks for a board', () => {
  it('is told 404 and 409 as it must be', async () => {
    expect(await server.post('/api/hardware/flash/nobody')).toMatchObject(refusal(404, 'SESSION_NOT_FOUND'));
    const id = await aBuiltSession();
    const lost = await server.post(`/api/hardware/flash/${id}`, { port: '/dev/nothing-here' });
    expect(lost).toMatchObject(refusal(404, 'BOARD_NOT_FOUND'));
    expect(await server.ask('/api/hardware/detect?session=nobody')).toMatchObject(
      refusal(404, 'SESSION_NOT_FOUND'),
    );
  });

  it('sees the virtual one in the list', async () => {
    const answer = await server.post('/api/hardware/detect');
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({
      boards: expect.arrayContaining([expect.objectContaining({ virtual: true })]),
    });
  });

  it('is closed out without a login, for another page, and for a virtual board of nobody', async () => {
    expect(await (await watch('vboard://x', {})).closed).toBe(4001);
    await expect(
      watch('vboard://x', { cookie: server.cookie, origin: 'https://example.com' }),
    ).rejects.toThrow('403');
    const lost = await watch('vboard://nobody');
    expect(await lost.closed).toBe(4004);
    expect(lost.messages).toMatchObject([{ type: 'problem', code: 'SESSION_NOT_FOUND' }]);
    const none = await watch('/dev/nothing-here');
    expect(await none.closed).toBe(1013);
    expect(none.messages).toMatchObject([{ type: 'problem', code: 'BOARD_NOT_FOUND' }]);
  });
});
