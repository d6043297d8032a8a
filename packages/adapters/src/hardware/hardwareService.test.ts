import { DEVICES } from '@nugget/contract';
import { describeHardwareService } from '@nugget/engine/testing';
import { createVirtualBoards } from '@nugget/virtual-board';
import { createVirtualBinding, nodeRuntime } from '@nugget/virtual-board/node';
import { createSystemClock } from '../clock/index.ts';
import { createHardwareService } from './hardwareService.ts';
import type { SerialBinding } from './line/serialBinding.ts';
import { deafBinding } from './testing/deafBinding.ts';

const [device] = DEVICES;
const runtime = nodeRuntime();

describeHardwareService('a virtual board', async () => {
  if (device === undefined) throw new Error('There is no device');
  const boards = createVirtualBoards({ runtime });
  const board = boards.ensure('one', { device });
  const binding: SerialBinding = createVirtualBinding(boards);
  const hardware = createHardwareService({
    bindings: [
      { prefix: 'vboard://', binding },
      { prefix: 'deaf://', binding: deafBinding },
    ],
    check: async () => [],
    clock: createSystemClock(),
    env: {},
    system: { ...deafBinding, list: async () => [] },
  });
  return {
    hardware,
    port: board.port,
    room: 20 * 1024,
    unplug: board.unplug,
    plug: async () => board.plug(),
    async occupy() {
      const other = await binding.open({ path: board.port, baudRate: 115_200 });
      return () => other.close();
    },
    deafPort: 'deaf://one',
    async close() {
      await hardware.close();
      await boards.close();
    },
  };
});
