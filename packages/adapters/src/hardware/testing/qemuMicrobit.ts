import { existsSync } from 'node:fs';
import { findProgram, startProcess } from '../../process/index.ts';

/** Debian's package firmware-microbit-micropython: MicroPython 1.9.2. */
const FIRMWARE = '/usr/share/firmware-microbit-micropython/firmware.hex';

/** Why QEMU's micro:bit cannot be started here; undefined where it can. */
export const whyNoQemu =
  findProgram('qemu-system-arm') === undefined || !existsSync(FIRMWARE)
    ? 'QEMU or the firmware is missing (apt-get install qemu-system-arm firmware-microbit-micropython)'
    : undefined;

export interface QemuBoard {
  /** The pty that its serial line is on. */
  readonly port: string;
  /** Switches it off: the pty is gone. */
  stop(): Promise<void>;
}

/** A micro:bit with real MicroPython, its flash empty. */
export async function startQemuMicrobit(): Promise<QemuBoard> {
  const machine = startProcess({
    command: 'qemu-system-arm',
    args: [
      ...['-M', 'microbit', '-device', `loader,file=${FIRMWARE}`],
      ...['-display', 'none', '-monitor', 'none', '-serial', 'pty'],
    ],
    cwd: '/',
    env: { PATH: process.env.PATH, HOME: '/' },
  });
  const stop = async (): Promise<void> => {
    await machine.end({ terminateAfterMs: 0, killAfterMs: 0 });
  };
  let said = '';
  for await (const chunk of machine.stdout) {
    said += String(chunk);
    const port = /\/dev\/pts\/\d+/.exec(said)?.[0];
    if (port !== undefined) {
      machine.stdout.resume();
      machine.stderr.resume();
      return { port, stop };
    }
  }
  throw new Error(`QEMU did not start: ${said}`);
}
