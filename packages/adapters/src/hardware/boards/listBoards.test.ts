import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPorts } from '../line/openLine.ts';
import { deafBinding } from '../testing/deafBinding.ts';
import { findPorts } from './listBoards.ts';
import { sysfsPorts } from './sysfsPorts.ts';
import { usbBoard } from './usbIds.ts';

/** Ids, and what is said of a port with them. */
const TABLE = [
  ['303a', '1001', 'ESP32 (USB)', 'esp32'],
  ['303A', '4001', 'ESP32 with MicroPython', 'esp32'],
  ['303a', '0002', 'ESP32 in download mode', 'esp32'],
  ['303a', '7003', 'ESP32 board', 'esp32'],
  ['303a', '80c2', 'ESP32 board', 'esp32'],
  ['303a', '5555', 'Espressif board', 'esp32'],
  ['2341', '056b', 'Arduino Nano ESP32', 'esp32'],
  ['2e8a', '0005', 'Raspberry Pi Pico', 'pico'],
  ['2e8a', '000f', 'Raspberry Pi Pico board', 'pico'],
  ['0d28', '0204', 'micro:bit or Calliope', 'microbit'],
  ['f055', '9800', 'pyboard', 'pyboard'],
  ['239a', '8014', 'Adafruit board', 'unknown'],
  ['20a0', '4269', 'Studuino:bit', 'esp32'],
  ['10c4', 'ea60', 'Board with a CP210x', 'unknown'],
  ['1a86', '7523', 'Board with a CH340', 'unknown'],
  ['1a86', '5523', 'Board with a CH340', 'unknown'],
  ['1a86', '55d4', 'Board with a CH9102', 'unknown'],
  ['1a86', '55d3', 'Board with a CH343', 'unknown'],
  ['0403', '6001', 'Board with an FTDI chip', 'unknown'],
  ['067b', '2303', 'Board with a PL2303', 'unknown'],
] as const;

it.each(TABLE)('USB ids %s:%s are those of: %s', (...row) => {
  const [vendorId, productId, name, type] = row;
  expect(usbBoard({ vendorId, productId })).toMatchObject({ name, type });
});

it.each([
  ['046d', 'c31c'],
  ['2e8a', 'ffff'],
  [undefined, undefined],
])('USB ids %s:%s are no board that is known', (vendorId, productId) => {
  expect(usbBoard({ vendorId, productId })).toBeUndefined();
});

describe.skipIf(process.platform !== 'linux')('the ports of a Linux computer', () => {
  const path = process.env.PATH;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nugget-ports-'));
  });
  afterEach(async () => {
    process.env.PATH = path;
    await rm(folder, { recursive: true, force: true });
  });

  /** What udevadm prints for one port. */
  const record = (device: string, vendor: string, product: string): string =>
    [
      `P: /devices/${device}`,
      `N: ${device}`,
      `E: DEVNAME=/dev/${device}`,
      `E: ID_VENDOR_ID=${vendor}`,
      `E: ID_MODEL_ID=${product}`,
      '',
    ].join('\n');
  const udevadmSays = async (text: string): Promise<void> => {
    await writeFile(join(folder, 'said'), text);
    const program = join(folder, 'udevadm');
    await writeFile(program, `#!/bin/sh\ncat "${join(folder, 'said')}"\n`);
    await chmod(program, 0o755);
    process.env.PATH = `${folder}${delimiter}${path}`;
  };
  const list = async () => (await findPorts(createPorts([]), new Map())).map(({ board }) => board);

  it('are found as udevadm tells them: each kind of board, the surest first, and nothing else', async () => {
    const ports = TABLE.map(([vendor, product], index) => record(`ttyUSB${index}`, vendor, product));
    await udevadmSays(
      [...ports.toReversed(), record('ttyUSB99', '046d', 'c31c'), record('ttyS0', '', '')].join('\n'),
    );
    const found = await list();
    expect(found.map(({ name }) => name)).toEqual(TABLE.map(([, , name]) => name));
    expect(found[1]).toMatchObject({
      port: '/dev/ttyUSB1',
      vendor_id: '303a',
      product_id: '4001',
      virtual: false,
    });
  });

  it('are found in the kernel’s own list where there is no udevadm', async () => {
    process.env.PATH = folder;
    const usb = join(folder, 'devices/usb1/1-1');
    await mkdir(join(usb, '1-1:1.0/ttyUSB0'), { recursive: true });
    for (const [fact, value] of [
      ['idVendor', '10c4'],
      ['idProduct', 'ea60'],
      ['serial', '0001'],
    ] as const)
      await writeFile(join(usb, fact), `${value}\n`);
    const tty = join(folder, 'tty');
    for (const name of ['ttyUSB0', 'ttyS0', 'console']) await mkdir(join(tty, name), { recursive: true });
    await symlink(join(usb, '1-1:1.0/ttyUSB0'), join(tty, 'ttyUSB0/device'));
    expect(await sysfsPorts(tty)).toEqual([
      {
        path: '/dev/ttyUSB0',
        vendorId: '10c4',
        productId: 'ea60',
        serialNumber: '0001',
        manufacturer: undefined,
      },
    ]);
    expect(await sysfsPorts(join(folder, 'nowhere'))).toEqual([]);
    // Whatever hangs on this computer: it can be asked without udevadm.
    expect(await list()).toBeInstanceOf(Array);
  });
});

it('keeps who a board is while it stays plugged in, and forgets it with the board', async () => {
  const info = { path: 'COM3', vendorId: '10C4', productId: 'EA60', serialNumber: '1' };
  let infos = [info];
  const ports = createPorts([], { ...deafBinding, list: async () => infos });
  const known = new Map();
  const [found] = await findPorts(ports, known);
  expect(found?.board).toMatchObject({
    name: 'Board with a CP210x',
    state: 'possible',
    board_type: 'unknown',
  });
  known.set('COM3 10C4 EA60 1', { ...found?.board, name: 'ESP32', state: 'ready' });
  expect((await findPorts(ports, known))[0]?.board).toMatchObject({ name: 'ESP32', state: 'ready' });
  infos = [];
  expect(await findPorts(ports, known)).toEqual([]);
  infos = [info];
  expect((await findPorts(ports, known))[0]?.board.state).toBe('possible');
});
