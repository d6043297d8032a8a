import { chipOfImage, NuggetError } from '@nugget/contract';
import { ESPLoader, Transport } from 'esptool-js';
import type { SerialLike } from './serialLike.ts';

export interface EspInstall {
  /** Closed; it is opened, and closed again. */
  readonly serial: SerialLike;
  readonly image: Uint8Array;
  /** Where in the flash; the chip's usual place where it is left out. */
  readonly offset?: number;
  /** 0-100. */
  readonly onProgress: (percent: number) => void;
  readonly wait: (ms: number) => Promise<void>;
  /** Of bytes, as hexadecimal digits. The chip computes the same over what it has written; not compared where it is left out. */
  readonly md5?: (bytes: Uint8Array) => string;
}

const ROM_BAUD_RATE = 115_200;
/** What every USB chip of these boards can do; the loader goes back by itself where one cannot. */
const FAST_BAUD_RATE = 460_800;
const RESET_MS = 100;

const quiet = { clean: () => undefined, write: () => undefined, writeLine: () => undefined };

/**
 * Erases the chip behind a serial port, writes a firmware to it, and starts it. Runs in Node and in a browser. Returns the chip's
 * name. FIRMWARE_UNFIT before anything is written, BOARD_SILENT when no chip answers, BOARD_REFUSED when it fails in the middle.
 */
export async function installEsp(install: EspInstall): Promise<string> {
  chipOfImage(install.image);
  const transport = new Transport(install.serial as ConstructorParameters<typeof Transport>[0]);
  // It writes to the console, also when nobody asked for it.
  transport.trace = () => undefined;
  try {
    return await write(install, transport);
  } finally {
    await leave(install.serial, transport);
  }
}

async function leave(serial: SerialLike, transport: Transport): Promise<void> {
  // After a write that failed the library keeps the stream, and would wait for ever to get it back.
  if (serial.writable?.locked !== true) await transport.disconnect();
  // What is gone cannot be closed, and need not be.
  else await serial.close().catch(() => undefined);
}

async function write(
  { image, onProgress, wait, ...more }: EspInstall,
  transport: Transport,
): Promise<string> {
  const loader = new ESPLoader({
    transport,
    baudrate: FAST_BAUD_RATE,
    romBaudrate: ROM_BAUD_RATE,
    terminal: quiet,
  });
  await asking(() => loader.detectChip('default_reset'));
  const chip = chipOfImage(image, loader.chip.CHIP_NAME);
  await writing(async () => {
    await loader.chip.postConnect?.(loader);
    await loader.runStub();
    await loader.changeBaud();
    await loader.writeFlash({
      fileArray: [{ data: image, address: more.offset ?? chip.offset }],
      flashMode: 'keep',
      flashFreq: 'keep',
      flashSize: 'keep',
      eraseAll: true,
      compress: true,
      reportProgress: (_file, written, total) => onProgress(Math.floor((written * 100) / total)),
      ...(more.md5 === undefined ? {} : { calculateMD5Hash: more.md5 }),
    });
  });
  // The library's own hard reset only lets the reset line go, so that a chip which nobody holds stays where it is.
  await transport.setDTR(false);
  await transport.setRTS(true);
  await wait(RESET_MS);
  await transport.setRTS(false);
  return chip.name;
}

async function asking(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    const message =
      'No ESP32 answers at this port. Hold the button BOOT on the board down, press RESET (EN), let BOOT go, and try again';
    throw new NuggetError('BOARD_SILENT', { message, details: { said: String(cause) }, cause });
  }
}

async function writing(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (cause) {
    const message =
      'The firmware could not be written to its end. Plug the board in again, and repeat: it can be done any number of times';
    throw new NuggetError('BOARD_REFUSED', { message, details: { said: String(cause) }, cause });
  }
}
