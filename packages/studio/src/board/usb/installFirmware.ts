import { NuggetError } from '@nugget/contract';
import { ESPLoader, Transport } from 'esptool-js';
import { readImage } from './firmwareImage.ts';
import type { UsbPort } from './usbPort.ts';

export interface Firmware {
  /** A `.bin` file from https://micropython.org/download. */
  readonly image: Uint8Array;
  readonly onProgress: (percent: number) => void;
}

/** The speed at which an ESP32's own loader listens. */
const BAUD_RATE = 115_200;
/** What the library tells nobody reads: a failure brings its own words. */
const nothing = (): void => undefined;
const SILENT = { clean: nothing, write: nothing, writeLine: nothing };
/** Long enough for the reset line to be felt. */
const RESET_MS = 100;

/**
 * Writes MicroPython onto an ESP32 and starts it. What was on the board is gone afterwards; until the file was found fit,
 * nothing is touched. FIRMWARE_UNFIT, BOARD_SILENT, BOARD_REFUSED.
 */
export async function installFirmware(port: UsbPort, { image, onProgress }: Firmware): Promise<void> {
  const { chipId } = readImage(image);
  const transport = new Transport(asSerialPort(port));
  const loader = new ESPLoader({ transport, baudrate: BAUD_RATE, terminal: SILENT });
  try {
    await connect(loader);
    refuseOtherChip(loader, chipId);
    await write(loader, image, onProgress);
    // The library leaves the line as it was; the chip starts anew when it is pulled and let go.
    await transport.setRTS(true);
    await new Promise((resolve) => setTimeout(resolve, RESET_MS));
    await transport.setRTS(false);
  } finally {
    await transport.disconnect().catch(ignoreLost);
  }
}

async function connect(loader: ESPLoader): Promise<void> {
  try {
    await loader.main();
  } catch (cause) {
    throw new NuggetError('BOARD_SILENT', {
      message: `The board did not go into its loader: ${cause}. Hold its BOOT button while you start.`,
      cause,
    });
  }
}

function refuseOtherChip({ chip }: ESPLoader, chipId: number): void {
  const { IMAGE_CHIP_ID: own } = chip;
  if (own === null || own === undefined || own === chipId) return;
  throw new NuggetError('FIRMWARE_UNFIT', {
    message: `The file is for another chip (id ${chipId}) than this board's ${chip.CHIP_NAME} (id ${own})`,
  });
}

async function write(
  loader: ESPLoader,
  image: Uint8Array,
  onProgress: (percent: number) => void,
): Promise<void> {
  try {
    await loader.writeFlash({
      fileArray: [{ data: image, address: loader.chip.BOOTLOADER_FLASH_OFFSET }],
      flashMode: 'keep',
      flashFreq: 'keep',
      flashSize: 'keep',
      eraseAll: true,
      compress: true,
      reportProgress: (_file, written, total) => onProgress(Math.round((written / total) * 100)),
    });
  } catch (cause) {
    throw new NuggetError('BOARD_REFUSED', { message: `The firmware could not be written: ${cause}`, cause });
  }
}

/** A port that is lost cannot be closed any more, and need not be. */
const ignoreLost = (): void => undefined;

/** esptool-js asks for the whole of a Web Serial port and uses of it what ours has. */
const asSerialPort = (port: UsbPort) => port as unknown as ConstructorParameters<typeof Transport>[0];
