import { sysfsPorts } from '../boards/sysfsPorts.ts';
import type { SerialBinding, SerialPortInfo } from './serialBinding.ts';

/**
 * The ports of this computer. The serialport library is loaded with the first use: where its native part does not run,
 * everything else does.
 */
export function createSystemBinding(): SerialBinding {
  return {
    list: listPorts,
    async open(options) {
      const { SerialPort } = await import('serialport');
      return SerialPort.binding.open(options);
    },
  };
}

async function listPorts(): Promise<readonly SerialPortInfo[]> {
  try {
    const { SerialPort } = await import('serialport');
    return await SerialPort.binding.list();
  } catch (thrown) {
    // On Linux the library asks udevadm, which a container or a small system does not have; the kernel tells the same.
    if (process.platform === 'linux') return sysfsPorts();
    throw thrown;
  }
}
