import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { startBoard } from '../testing/terminal.ts';
import { serveOverTcp } from './serveOverTcp.ts';

/** Reads from the beginning on: nothing may be said between two looks. */
function readUntil(stream: Readable, wanted: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    stream.on('data', (bytes) => {
      text += String(bytes);
      if (text.includes(wanted)) resolve(text);
    });
  });
}

it('speaks over TCP, on this computer only', async () => {
  await using board = await startBoard();
  await using served = await serveOverTcp(board);
  const socket = connect(served.port, '127.0.0.1');
  const said = readUntil(socket, '\n42\r\n');
  socket.write('\rprint(6 * 7)\r');
  expect(await said).toContain('print(6 * 7)');
  socket.destroy();
});
