import { once } from 'node:events';
import { createReadStream, openSync, writeSync } from 'node:fs';
import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { startBoard } from '../testing/terminal.ts';
import { serveOverTcp } from './serveOverTcp.ts';
import { openPty } from './testing/openPty.ts';

async function readUntil(stream: Readable, wanted: string): Promise<string> {
  let text = '';
  while (!text.includes(wanted)) text += String((await once(stream, 'data'))[0]);
  return text;
}

it('speaks over TCP, on this computer only', async () => {
  await using board = await startBoard();
  await using served = await serveOverTcp(board);
  const socket = connect(served.port, '127.0.0.1');
  socket.write('\rprint(6 * 7)\r');
  expect(await readUntil(socket, '\n42\r\n')).toContain('print(6 * 7)');
  socket.destroy();
});

it.runIf(process.platform === 'linux')('speaks through a device file', async () => {
  await using board = await startBoard();
  await using pty = openPty(board);
  const client = openSync(pty.path, 'r+');
  const stream = createReadStream(pty.path);
  // The terminal hangs up at the end.
  stream.on('error', () => stream.destroy());
  writeSync(client, '\rprint(6 * 7)\r');
  expect(await readUntil(stream, '\n42\r\n')).toContain('print(6 * 7)');
  stream.destroy();
});
