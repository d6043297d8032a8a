import { describeHardwareService } from '../conformance/hardwareService.ts';
import { aBoard, createFakeHardware } from './hardwareService.ts';

describeHardwareService('in memory', async () => {
  const hardware = createFakeHardware();
  const board = aBoard({ firmware: 'MicroPython v1.27.0 on 2025-12-10' });
  const deaf = aBoard({ port: '/dev/ttyUSB5', state: 'silent' });
  hardware.plug(board);
  hardware.plug(deaf);
  return {
    hardware,
    port: board.port,
    room: 20 * 1024,
    unplug: async () => hardware.unplug(board.port),
    plug: async () => hardware.plug(board),
    async occupy() {
      const leave = hardware.take(board.port);
      return async () => leave();
    },
    deafPort: deaf.port,
    runsPrograms: false,
    close: () => hardware.close(),
  };
});
