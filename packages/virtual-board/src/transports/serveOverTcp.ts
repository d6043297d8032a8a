import { createServer, type Server, type Socket } from 'node:net';
import type { VirtualBoard } from '../board/virtualBoard.ts';

export interface TcpBoard extends AsyncDisposable {
  /** For `socket://127.0.0.1:PORT`. */
  readonly port: number;
  close(): Promise<void>;
}

/** A board's serial line on a port of this computer only, one client at a time. Control lines do not cross it. */
export async function serveOverTcp(board: VirtualBoard): Promise<TcpBoard> {
  let current: Socket | undefined;
  const server = createServer((socket) => {
    if (current) {
      socket.destroy();
      return;
    }
    current = socket;
    const stop = join(board, socket);
    socket.once('close', () => {
      stop();
      current = undefined;
    });
    // A client that breaks off has gone; `close` follows.
    socket.on('error', () => socket.destroy());
  });
  const port = await listen(server);
  const close = async (): Promise<void> => {
    current?.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, close, [Symbol.asyncDispose]: close };
}

function join(board: VirtualBoard, socket: Socket): () => void {
  socket.setNoDelay(true);
  socket.on('data', (bytes: Uint8Array) => board.write(bytes));
  // The board waits until the client has taken what it sent.
  return board.onData(
    (bytes) =>
      new Promise((resolve) => (socket.destroyed ? resolve() : socket.write(bytes, () => resolve()))),
  );
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
