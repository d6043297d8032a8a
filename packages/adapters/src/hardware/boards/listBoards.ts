import { access, constants } from 'node:fs/promises';
import { type Board, isVirtualPort } from '@nugget/contract';
import type { Ports } from '../line/openLine.ts';
import type { SerialPortInfo } from '../line/serialBinding.ts';
import { plain, usbBoard } from './usbIds.ts';

/** Boards as they answered when they were asked, by `identityOf` their port. */
export type KnownBoards = Map<string, Board>;

/** A port with what hangs there: another board at the same port is another one. */
export const identityOf = ({ path, vendorId, productId, serialNumber }: SerialPortInfo): string =>
  [path, vendorId, productId, serialNumber].join(' ');

export interface FoundPort {
  readonly info: SerialPortInfo;
  readonly board: Board;
  readonly rank: number;
}

/**
 * The ports where a board hangs or may hang, the most promising first. What was known of a port that is gone is forgotten.
 */
export async function findPorts(ports: Ports, known: KnownBoards): Promise<readonly FoundPort[]> {
  const lists = await Promise.all(ports.bindings.map((binding) => binding.list()));
  const infos = lists.flat();
  const identities = new Set(infos.map(identityOf));
  for (const identity of known.keys()) if (!identities.has(identity)) known.delete(identity);
  const found = await Promise.all(infos.map((info) => foundPort(info, known)));
  return found
    .filter((port) => port !== undefined)
    .toSorted((one, other) => one.rank - other.rank || one.info.path.localeCompare(other.info.path));
}

/** Virtual boards come after all that can be touched. */
const VIRTUAL_RANK = 1_000;

async function foundPort(info: SerialPortInfo, known: KnownBoards): Promise<FoundPort | undefined> {
  const asked = known.get(identityOf(info));
  if (isVirtualPort(info.path)) return { info, board: asked ?? virtualBoard(info), rank: VIRTUAL_RANK };
  const usb = usbBoard(info);
  if (usb === undefined) return undefined;
  // One that has answered stands before those that may.
  if (asked !== undefined) return { info, board: asked, rank: usb.rank - 100 };
  const state = (await mayOpen(info.path)) ? 'possible' : 'no_permission';
  const board: Board = {
    port: info.path,
    name: usb.name,
    board_type: usb.type,
    virtual: false,
    state,
    vendor_id: plain(info.vendorId),
    product_id: plain(info.productId),
  };
  return { info, board, rank: usb.rank };
}

const virtualBoard = ({ path }: SerialPortInfo): Board => ({
  port: path,
  name: 'Virtual board',
  board_type: 'unknown',
  virtual: true,
  // It is made of MicroPython.
  state: 'ready',
});

/** Windows has no such rights, and its ports are no files. */
async function mayOpen(path: string): Promise<boolean> {
  if (!path.startsWith('/dev/')) return true;
  try {
    await access(path, constants.R_OK | constants.W_OK);
    return true;
  } catch (thrown) {
    // Pulled out at this moment: the next list is without it.
    return !(thrown instanceof Error && 'code' in thrown && thrown.code === 'EACCES');
  }
}
