import { bytesOf, hexOf } from './hex.ts';
import { FAILED, type NativeContext, type NativeFunctions, numberOf, textOf } from './nativeContext.ts';

/** I2C: a bus is a pair of pins. Swapped wires answer as they do on a board: not at all. */
export function busFunctions({ wires }: NativeContext): NativeFunctions {
  const on = (scl: string, sda: string) =>
    wires.i2c.filter((device) => device.scl === scl && device.sda === sda);
  const deviceAt = (scl: string, sda: string, address: number) =>
    on(scl, sda).find((device) => device.address === address);

  return {
    /** The addresses with commas between them. */
    i2c_scan: (scl, sda) =>
      on(textOf(scl), textOf(sda))
        .map(({ address }) => address)
        .join(','),
    i2c_write: (...[scl, sda, address, hex]) => {
      const device = deviceAt(textOf(scl), textOf(sda), numberOf(address));
      if (device === undefined) return FAILED.noDevice;
      const bytes = bytesOf(textOf(hex));
      device.write(bytes);
      return bytes.length;
    },
    /** Hexadecimal; `!` where nobody answers. */
    i2c_read: (...[scl, sda, address, length]) => {
      const device = deviceAt(textOf(scl), textOf(sda), numberOf(address));
      const most = Math.min(Math.max(0, numberOf(length)), 65_536);
      return device === undefined ? '!' : hexOf(device.read(most));
    },
  };
}
