import type { Clock } from '@nugget/engine';
import { type BoardLine, createBoardLine } from './boardLine.ts';
import { openError } from './openErrors.ts';
import type { PrefixedBinding, SerialBinding } from './serialBinding.ts';
import { createSystemBinding } from './systemBinding.ts';
import { createTcpBinding, TCP_PORT } from './tcpBinding.ts';

const BAUD_RATE = 115_200;

/** Every kind of port that there is. */
export interface Ports {
  /** Of all kinds, in the order of the bindings. */
  readonly bindings: readonly SerialBinding[];
  bindingOf(port: string): SerialBinding;
}

/** `bindings` by prefix; `socket://` is TCP, and everything else a port of the system. */
export function createPorts(bindings: readonly PrefixedBinding[], system = createSystemBinding()): Ports {
  const known = [...bindings, { prefix: TCP_PORT, binding: createTcpBinding() }];
  return {
    bindings: [system, ...known.map(({ binding }) => binding)],
    bindingOf: (port) => known.find(({ prefix }) => port.startsWith(prefix))?.binding ?? system,
  };
}

/** Opens the line at a port: BOARD_NOT_FOUND, BOARD_IN_USE, BOARD_NO_PERMISSION. */
export async function openLine(ports: Ports, port: string, clock: Clock): Promise<BoardLine> {
  try {
    const serial = await ports.bindingOf(port).open({ path: port, baudRate: BAUD_RATE });
    return createBoardLine({ port, serial, clock });
  } catch (cause) {
    throw await openError(port, cause);
  }
}
