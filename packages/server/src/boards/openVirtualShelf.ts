import { type Board, DEVICES, type Device, NuggetError, type PartKind } from '@nugget/contract';
import type { SleepingBoard, VirtualBoards } from '@nugget/virtual-board';
import type { BoardStore } from './boardStore.ts';
import type { VirtualParts, VirtualShelf } from './virtualShelf.ts';

export interface ShelfParts {
  readonly boards: VirtualBoards;
  readonly store: BoardStore;
}

/** What a person moves; the rest is moved by the program. */
const TOUCHABLE: readonly PartKind[] = ['button', 'light_sensor', 'moisture_sensor', 'temperature_sensor'];

/** The virtual boards of this computer. Each keeps its files on the disk; it runs while somebody uses it. */
export function openVirtualShelf({ boards, store }: ShelfParts): VirtualShelf {
  /** One at a time for each name: two who ask at once get the same board. */
  const opening = new Map<string, Promise<unknown>>();

  const open = async (name: string, device: Device): Promise<SleepingBoard> => {
    const known = boards.get(name);
    if (known?.device.id === device.id) return known;
    // Another device has other pins; what is on its flash stays.
    const files = known?.files() ?? (await store.load(name));
    if (known !== undefined) await boards.remove(name);
    return boards.ensure(name, { device, ...(files === undefined ? {} : { files }) });
  };

  return {
    async ensure(name, { device: id }) {
      const device = deviceWith(id);
      const work = (opening.get(name) ?? Promise.resolve()).then(() => open(name, device));
      // Who comes next waits also for one that fails, and then tries anew.
      opening.set(
        name,
        work.catch(() => undefined),
      );
      return boardOf(await work);
    },
    deviceAt: (port) => boards.get(port)?.device.id,
    async openParts(port) {
      const board = boards.get(port);
      return board === undefined ? undefined : partsOf(board);
    },
    async remove(name) {
      await boards.remove(name);
      await store.remove(name);
    },
    async clear() {
      for (const { name } of boards.list()) await boards.remove(name);
      await store.clear();
    },
    async close() {
      await boards.close();
      await store.saved();
    },
  };
}

function deviceWith(id: string): Device {
  const device = DEVICES.find((each) => each.id === id);
  if (device !== undefined) return device;
  throw new NuggetError('REQUEST_INVALID', {
    message: `There is no device ${JSON.stringify(id)}; there are ${DEVICES.map((each) => each.id).join(', ')}`,
  });
}

const boardOf = ({ port, device }: SleepingBoard): Board => ({
  port,
  name: 'Virtual board',
  board_type: device.board_type,
  virtual: true,
  state: 'ready',
});

async function partsOf({ device, use }: SleepingBoard): Promise<VirtualParts> {
  const { board, release } = await use();
  return {
    device: device.id,
    states: board.states,
    watch: board.onStates,
    touch(id, state) {
      const part = device.parts.find((each) => each.id === id);
      if (part === undefined || part.kind !== state.kind || !TOUCHABLE.includes(part.kind))
        throw untouchable(id, device);
      board.touch(id, state);
    },
    release,
  };
}

const untouchable = (id: string, { name, parts }: Device): NuggetError =>
  new NuggetError('REQUEST_INVALID', {
    message: `${name} has no part ${JSON.stringify(id)} that can be touched like this; there are ${parts
      .filter(({ kind }) => TOUCHABLE.includes(kind))
      .map((part) => `${part.id} (${part.kind})`)
      .join(', ')}`,
  });
