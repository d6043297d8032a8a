import { describeHardwareService } from '@nugget/engine/testing';
import { createSystemClock } from '../clock/index.ts';
import { createHardwareService } from './hardwareService.ts';
import { notTestedHere } from './testing/notTestedHere.ts';
import { startQemuMicrobit, whyNoQemu } from './testing/qemuMicrobit.ts';

if (whyNoQemu !== undefined) notTestedHere('a micro:bit in QEMU', whyNoQemu);
else {
  describeHardwareService('a micro:bit in QEMU', async () => {
    const board = await startQemuMicrobit();
    const hardware = createHardwareService({
      bindings: [],
      check: async () => [],
      clock: createSystemClock(),
      env: {},
    });
    return {
      hardware,
      port: board.port,
      room: 3_000,
      unplug: board.stop,
      plug: undefined,
      occupy: undefined,
      deafPort: undefined,
      async close() {
        await hardware.close();
        await board.stop();
      },
    };
  });
}
