import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { OpenSerialPort, SerialBinding } from './serialBinding.ts';

export const TCP_PORT = 'socket://';

/** Boards behind a TCP port of this computer (`socket://127.0.0.1:5000`): QEMU's, or socat's. Other computers are refused. */
export function createTcpBinding(): SerialBinding {
  return {
    // They cannot be looked for: whoever starts one knows its number.
    list: async () => [],
    async open({ path }) {
      const { hostname, port } = new URL(path);
      if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
        throw new Error(`Error: Permission denied, cannot open ${path}: it is another computer`);
      const socket = connect({ host: hostname.replace(/[[\]]/g, ''), port: Number(port), noDelay: true });
      await once(socket, 'connect');
      return tcpPort(socket);
    },
  };
}

function tcpPort(socket: Socket): OpenSerialPort {
  let failed: Error | undefined;
  // Whoever reads or writes next learns it.
  socket.on('error', (error) => {
    failed = error;
  });
  return {
    async read(buffer, offset, length) {
      for (;;) {
        const chunk: Buffer | null = socket.read(Math.min(length, socket.readableLength)) ?? null;
        if (chunk !== null) return { bytesRead: chunk.copy(buffer, offset) };
        if (socket.readableEnded || socket.destroyed) throw failed ?? new Error('The connection was closed');
        await readableOrOver(socket);
      }
    },
    write: (bytes) =>
      new Promise((resolve, reject) => {
        socket.write(bytes, (error) => (error ? reject(error) : resolve()));
      }),
    // A network has neither control lines nor a speed.
    set: async () => undefined,
    update: async () => undefined,
    drain: async () => undefined,
    async close() {
      socket.destroy();
    },
  };
}

function readableOrOver(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of EVENTS) socket.off(event, done);
      resolve();
    };
    for (const event of EVENTS) socket.on(event, done);
  });
}

const EVENTS = ['readable', 'end', 'close'] as const;
