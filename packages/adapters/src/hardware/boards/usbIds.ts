import type { BoardType } from '@nugget/contract';

/** What USB ids say of a port. */
export interface UsbBoard {
  /** For people. */
  readonly name: string;
  /** `unknown` where the ids are those of a chip that sits on many kinds of boards. */
  readonly type: BoardType;
}

interface Row extends UsbBoard {
  /** Four hexadecimal digits in lower case. */
  readonly vendor: string;
  /** All products of the vendor where it is left out. */
  readonly products?: RegExp;
}

/**
 * The most exact first. Sources: Espressif's and Raspberry Pi's lists of product ids, MicroPython's and Thonny's tables, the
 * chip makers' data sheets. A UART chip does not prove a board: the raw REPL does.
 */
const TABLE: readonly Row[] = [
  { vendor: '303a', products: /^1001$/, name: 'ESP32 (USB)', type: 'esp32' },
  { vendor: '303a', products: /^4001$/, name: 'ESP32 with MicroPython', type: 'esp32' },
  { vendor: '303a', products: /^0002$/, name: 'ESP32 in download mode', type: 'esp32' },
  { vendor: '303a', products: /^(70(0\d|1[0-3])|[89a-f]...)$/, name: 'ESP32 board', type: 'esp32' },
  { vendor: '303a', name: 'Espressif board', type: 'esp32' },
  { vendor: '2341', products: /^056b$/, name: 'Arduino Nano ESP32', type: 'esp32' },
  { vendor: '2e8a', products: /^0005$/, name: 'Raspberry Pi Pico', type: 'pico' },
  { vendor: '2e8a', products: /^(0003|000[bf])$/, name: 'Raspberry Pi Pico board', type: 'pico' },
  { vendor: '0d28', products: /^0204$/, name: 'micro:bit or Calliope', type: 'microbit' },
  { vendor: 'f055', products: /^980[0-7]$/, name: 'pyboard', type: 'pyboard' },
  { vendor: '239a', name: 'Adafruit board', type: 'unknown' },
  { vendor: '20a0', products: /^4269$/, name: 'Studuino:bit', type: 'esp32' },
  { vendor: '10c4', products: /^ea60$/, name: 'Board with a CP210x', type: 'unknown' },
  { vendor: '1a86', products: /^[75]523$/, name: 'Board with a CH340', type: 'unknown' },
  { vendor: '1a86', products: /^55d4$/, name: 'Board with a CH9102', type: 'unknown' },
  { vendor: '1a86', products: /^55d3$/, name: 'Board with a CH343', type: 'unknown' },
  { vendor: '0403', products: /^60(01|10|11|14|15|1c)$/, name: 'Board with an FTDI chip', type: 'unknown' },
  { vendor: '067b', products: /^2303$/, name: 'Board with a PL2303', type: 'unknown' },
];

export interface UsbIds {
  readonly vendorId?: string | undefined;
  readonly productId?: string | undefined;
}

/** What may hang at a port with these ids, and how exact that is (0 is best); undefined for what is no board that we know. */
export function usbBoard({
  vendorId,
  productId,
}: UsbIds): (UsbBoard & { readonly rank: number }) | undefined {
  const [vendor, product] = [plain(vendorId), plain(productId)];
  const rank = TABLE.findIndex((row) => row.vendor === vendor && (row.products?.test(product) ?? true));
  const row = TABLE[rank];
  return row && { name: row.name, type: row.type, rank };
}

/** Four digits in lower case, as every system is brought to write them. */
export const plain = (id: string | undefined): string =>
  (id ?? '').toLowerCase().replace(/^0x/, '').padStart(4, '0');
