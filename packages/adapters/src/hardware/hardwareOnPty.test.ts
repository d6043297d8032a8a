import { DEVICES } from '@nugget/contract';
import { describeHardwareService } from '@nugget/engine/testing';
import { createVirtualBoard } from '@nugget/virtual-board';
import { nodeRuntime, serveOverTcp } from '@nugget/virtual-board/node';
import { SerialPort } from 'serialport';
import { describe, it } from 'vitest';
import { createSystemClock } from '../clock/index.ts';
import { createHardwareService } from './hardwareService.ts';
import { openPtyLine, whyNoPty } from './testing/ptyLine.ts';

const [device] = DEVICES;
const runtime = nodeRuntime();

if (whyNoPty !== undefined) {
  describe('the hardware service (a virtual board at a device file)', () => {
    it(`is not tested here: ${whyNoPty}`, ({ skip }) => skip(whyNoPty));
  });
} else {
  // The computer's own serial ports, through serialport's own code: nothing here knows that the board is a virtual one.
  describeHardwareService('a virtual board at a device file', async () => {
    if (device === undefined) throw new Error('There is no device');
    const board = await createVirtualBoard({ device }, runtime);
    const served = await serveOverTcp(board);
    const line = await openPtyLine(served.port);
    const deaf = await openPtyLine();
    const hardware = createHardwareService({
      bindings: [],
      check: async () => [],
      clock: createSystemClock(),
      env: {},
    });
    return {
      hardware,
      port: line.path,
      room: 20 * 1024,
      unplug: line.stop,
      plug: undefined,
      occupy: () => takePort(line.path),
      deafPort: deaf.path,
      async close() {
        await hardware.close();
        await Promise.all([line.stop(), deaf.stop()]);
        await served.close();
        await board.close();
      },
    };
  });
}

/** As another program would: serialport locks what it opens. */
async function takePort(path: string): Promise<() => Promise<void>> {
  const port = new SerialPort({ path, baudRate: 115_200, autoOpen: false });
  await new Promise<void>((resolve, reject) => port.open((error) => (error ? reject(error) : resolve())));
  return () => new Promise((resolve) => port.close(() => resolve()));
}
