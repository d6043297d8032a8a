import { NuggetError } from '@nugget/contract';

/** https://docs.espressif.com/projects/esptool/en/latest/esp32/advanced-topics/firmware-image-format.html */
const MAGIC = 0xe9;
const CHIP_ID_AT = 12;
const HEADER_BYTES = 24;
/** MicroPython is a megabyte and more; the largest flash of these boards has 16. */
const [LEAST_BYTES, MOST_BYTES] = [4_096, 16 * 1024 * 1024];

/** What a firmware file says of itself. FIRMWARE_UNFIT for what is none. */
export function readImage(image: Uint8Array): { readonly chipId: number } {
  if (image.length < LEAST_BYTES || image.length > MOST_BYTES || image.length < HEADER_BYTES) {
    throw unfit(`it has ${image.length} bytes`);
  }
  if (image[0] !== MAGIC) throw unfit(`it does not begin with 0x${MAGIC.toString(16)}`);
  return { chipId: (image[CHIP_ID_AT] ?? 0) + ((image[CHIP_ID_AT + 1] ?? 0) << 8) };
}

const unfit = (why: string): NuggetError =>
  new NuggetError('FIRMWARE_UNFIT', {
    message: `The file is no firmware for an ESP32: ${why}. Choose a .bin file from micropython.org/download.`,
  });
