import { access, constants, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DEVICES } from '@nugget/contract';
import { createVirtualBoard } from '@nugget/virtual-board';
import { nodeRuntime } from '@nugget/virtual-board/node';

/** How Linux names the ports of boards. */
const PORT = /^tty(USB|ACM)\d+$/;
const PATIENCE_MS = 10_000;

/** Ports of boards that this user may not read or write; none on systems that have no such files. */
export async function lockedPorts(): Promise<readonly string[]> {
  const names = await readdir('/dev').catch(() => []);
  const ports = names.filter((name) => PORT.test(name)).map((name) => join('/dev', name));
  const locked = await Promise.all(
    ports.map(async (port) => {
      const isOpen = await access(port, constants.R_OK | constants.W_OK).then(
        () => true,
        () => false,
      );
      return isOpen ? [] : [port];
    }),
  );
  return locked.flat();
}

/** Starts a virtual board, and returns the line with which its MicroPython introduces itself. */
export async function tryVirtualBoard(): Promise<string> {
  const [device] = DEVICES;
  if (device === undefined) throw new Error('there is no device');
  await using board = await createVirtualBoard({ device }, nodeRuntime());
  const introduced = Promise.withResolvers<string>();
  const timer = setTimeout(() => introduced.reject(new Error('it does not answer')), PATIENCE_MS);
  const decoder = new TextDecoder();
  let text = '';
  board.onData((bytes) => {
    text += decoder.decode(bytes, { stream: true });
    const [line] = /MicroPython [^\r\n]+(?=[\r\n])/.exec(text) ?? [];
    if (line !== undefined) introduced.resolve(line);
  });
  try {
    return await introduced.promise;
  } finally {
    clearTimeout(timer);
  }
}
