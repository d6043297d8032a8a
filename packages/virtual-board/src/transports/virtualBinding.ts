import type {
  BindingInterface,
  BindingPortInterface,
  OpenOptions,
  PortInfo,
} from '@serialport/bindings-interface';
import type { VirtualBoards } from '../registry/createVirtualBoards.ts';
import type { SleepingBoard } from '../registry/sleepingBoard.ts';
import { openBoardPort } from './boardPort.ts';

/** Boards whose port is open for one alone; a lock holds against everybody, as the system's does. */
const locked = new WeakSet<SleepingBoard>();

/** Serial ports `vboard://NAME`, for whoever speaks to boards through the serialport library. */
export function createVirtualBinding(boards: VirtualBoards): BindingInterface<BindingPortInterface> {
  return {
    list: async () =>
      boards
        .list()
        .filter(({ present }) => present)
        .map(portInfo),
    async open(options) {
      const board = boards.get(options.path);
      if (!board?.present) throw new Error(`Error: No such file or directory, cannot open ${options.path}`);
      if (locked.has(board))
        throw new Error(`Error Resource temporarily unavailable Cannot lock port ${options.path}`);
      const exclusive = options.lock !== false;
      if (exclusive) locked.add(board);
      const unlock = (): void => void (exclusive && locked.delete(board));
      try {
        return await openBoardPort(board, { openOptions: withDefaults(options), unlock });
      } catch (error) {
        unlock();
        throw error;
      }
    },
  };
}

const portInfo = ({ name, port, device }: SleepingBoard): PortInfo => ({
  path: port,
  manufacturer: `Nugget (${device.name})`,
  serialNumber: name,
  pnpId: undefined,
  locationId: undefined,
  productId: undefined,
  vendorId: undefined,
});

const withDefaults = (options: OpenOptions): Required<OpenOptions> => ({
  dataBits: 8,
  lock: true,
  stopBits: 1,
  parity: 'none',
  rtscts: false,
  xon: false,
  xoff: false,
  xany: false,
  hupcl: true,
  ...options,
});
