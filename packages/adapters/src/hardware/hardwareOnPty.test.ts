import { DEVICES } from '@nugget/contract';
import { describeHardwareService, type HardwareUnderTest } from '@nugget/engine/testing';
import { createVirtualBoard } from '@nugget/virtual-board';
import { nodeRuntime, serveOverTcp } from '@nugget/virtual-board/node';
import { SerialPort } from 'serialport';
import { createSystemClock } from '../clock/index.ts';
import { findProgram } from '../process/index.ts';
import { createHardwareService, type HardwareServiceOptions } from './hardwareService.ts';
import { notTestedHere } from './testing/notTestedHere.ts';
import { openPtyLine, whyNoPty } from './testing/ptyLine.ts';

const [device] = DEVICES;
const runtime = nodeRuntime();

const OURS = 'a virtual board at a device file';
const MPREMOTE = `${OURS}, through mpremote`;

if (whyNoPty !== undefined) notTestedHere(OURS, whyNoPty);
else describeHardwareService(OURS, () => aBoardAtADeviceFile({}));

// The makers' own tool flashes where a person has installed it. No package of Debian 12 has it.
if (whyNoPty !== undefined) notTestedHere(MPREMOTE, whyNoPty);
else if (findProgram('mpremote') === undefined) notTestedHere(MPREMOTE, 'mpremote is not installed');
else describeHardwareService(MPREMOTE, () => aBoardAtADeviceFile({ PATH: process.env.PATH, HOME: '/' }));

/** The computer's own serial ports, through serialport's own code: nothing there knows that the board is a virtual one. */
async function aBoardAtADeviceFile(env: HardwareServiceOptions['env']): Promise<HardwareUnderTest> {
  if (device === undefined) throw new Error('There is no device');
  const board = await createVirtualBoard({ device }, runtime);
  const served = await serveOverTcp(board);
  const line = await openPtyLine(served.port);
  const deaf = await openPtyLine();
  const clock = createSystemClock();
  const hardware = createHardwareService({ bindings: [], check: async () => [], clock, env });
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
}

/** As another program would: serialport locks what it opens. */
async function takePort(path: string): Promise<() => Promise<void>> {
  const port = new SerialPort({ path, baudRate: 115_200, autoOpen: false });
  await new Promise<void>((resolve, reject) => port.open((error) => (error ? reject(error) : resolve())));
  return () => new Promise((resolve) => port.close(() => resolve()));
}
