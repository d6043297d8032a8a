import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LIMITS, NuggetError } from '@nugget/contract';
import { EXIT } from '../exitCodes.ts';
import { type Host, say } from '../host.ts';
import { safeText } from '../screen/safeText.ts';
import { openStudioClient } from '../serving/openStudioClient.ts';
import { words } from '../words/en.ts';
import { configOf, withApp } from './withApp.ts';

export interface FirmwareRequest {
  readonly port: string;
  /** The `.bin` that a person has downloaded; relative to where that person stands. */
  readonly file: string;
  /** Said by the person: everything that is on the board may go. */
  readonly erase: boolean;
}

/** Told about so often; in percent. */
const STEP = 10;

/** `nugget boards firmware`: puts MicroPython on an ESP32 that has none. */
export async function installFirmware(host: Host, { port, file, erase }: FirmwareRequest): Promise<number> {
  const said = words.boards.firmware;
  if (!erase) {
    say(host.stderr, [said.erases]);
    return EXIT.usage;
  }
  const image = await readImage(resolve(host.cwd, file));
  if ((await openStudioClient(configOf(host).home)) !== undefined) {
    say(host.stderr, [said.studioIsOpen]);
    return EXIT.failed;
  }
  return withApp(host, async ({ hardware }) => {
    let told = 0;
    const onProgress = (percent: number): void => {
      if (percent < told + STEP) return;
      told = percent;
      say(host.stderr, [said.written(Math.round(percent))]);
    };
    const chip = await hardware.installFirmware({ port, image, onProgress, signal: host.stops.signal });
    say(host.stdout, [said.done(safeText(chip), safeText(port))]);
    return EXIT.succeeded;
  });
}

/** Looked at before reading: a device or a pipe may never end. What is in it is judged before anything is written. */
async function readImage(path: string): Promise<Uint8Array> {
  const said = words.boards.firmware;
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new NuggetError('REQUEST_INVALID', { message: said.noFile(path) });
  if (!found.isFile() || found.size > LIMITS.firmwareBytes)
    throw new NuggetError('FIRMWARE_UNFIT', { message: said.noFirmware(path) });
  return readFile(path);
}
