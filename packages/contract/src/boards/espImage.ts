import { NuggetError } from '../errors.ts';
import { LIMITS } from '../limits.ts';

/** A kind of Espressif chip, as its firmware names it. */
export interface EspChip {
  readonly name: string;
  /** In the image header; see esp_chip_id_t of ESP-IDF. */
  readonly imageId: number;
  /** Where a whole firmware (`.bin` from micropython.org) begins in the flash. */
  readonly offset: number;
}

export const ESP_CHIPS: readonly EspChip[] = [
  { name: 'ESP32', imageId: 0, offset: 0x1000 },
  { name: 'ESP32-S2', imageId: 2, offset: 0x1000 },
  { name: 'ESP32-C3', imageId: 5, offset: 0 },
  { name: 'ESP32-S3', imageId: 9, offset: 0 },
  { name: 'ESP32-C2', imageId: 12, offset: 0 },
  { name: 'ESP32-C6', imageId: 13, offset: 0 },
  { name: 'ESP32-H2', imageId: 16, offset: 0 },
  { name: 'ESP32-P4', imageId: 18, offset: 0x2000 },
  { name: 'ESP32-C61', imageId: 20, offset: 0 },
  { name: 'ESP32-C5', imageId: 23, offset: 0x2000 },
];

/** The first byte of an image, and where the header has the chip's id (16 bits, little endian). */
const MAGIC = 0xe9;
const CHIP_ID_AT = 12;
/** An image that is a program only, without what starts it, has this word here (esp_app_desc_t). */
const APP_WORD = 0xabcd5432;
const APP_WORD_AT = 32;
/** No firmware is smaller, in bytes; of the largest see LIMITS. */
const LEAST = 32 * 1024;

/**
 * The chip that a firmware file is made for. FIRMWARE_UNFIT for what is no whole firmware; with `chip`, the one that
 * answers at the port, also for another chip's.
 */
export function chipOfImage(image: Uint8Array, chip?: string): EspChip {
  if (image.length < LEAST) throw unfit(`it has ${image.length} bytes, and no firmware is that small`);
  if (image.length > LIMITS.firmwareBytes)
    throw unfit(`it has ${image.length} bytes, and no board has room for that`);
  if (image[0] !== MAGIC) throw unfit('it does not begin as the firmware of an ESP32 does');
  const view = new DataView(image.buffer, image.byteOffset, image.byteLength);
  if (view.getUint32(APP_WORD_AT, true) === APP_WORD)
    throw unfit(
      'it is an update (.app-bin), which a new board cannot start; take the file that ends in .bin',
    );
  const id = view.getUint16(CHIP_ID_AT, true);
  const made = ESP_CHIPS.find(({ imageId }) => imageId === id);
  if (made === undefined) throw unfit(`it is made for a chip that is not known here (${id})`);
  if (chip !== undefined && made.name !== chip)
    throw unfit(`it is made for ${made.name}, and this board has an ${chip}`);
  return made;
}

const unfit = (why: string): NuggetError =>
  new NuggetError('FIRMWARE_UNFIT', {
    message: `This file cannot be installed: ${why}. Download the one for your board from micropython.org/download`,
  });
