import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SerialPortInfo } from '../line/serialBinding.ts';

/** `/sys/class/tty/ttyACM0/device` leads to a USB interface; the device with the ids is one or two folders above it. */
const LEVELS_UP = 4;

/** The USB serial ports as Linux's kernel tells them. Ports that hang on no USB are left out. */
export async function sysfsPorts(root = '/sys/class/tty'): Promise<readonly SerialPortInfo[]> {
  const names = await readdir(root).catch(() => []);
  const ports = await Promise.all(
    names
      .filter((name) => /^tty(USB|ACM)\d+$/.test(name))
      .sort()
      .map((name) => portInfo(join(root, name, 'device'), `/dev/${name}`)),
  );
  return ports.filter((port) => port !== undefined);
}

async function portInfo(device: string, path: string): Promise<SerialPortInfo | undefined> {
  let folder = await realpath(device).catch(() => undefined);
  for (let level = 0; folder !== undefined && level < LEVELS_UP; level += 1) {
    const vendorId = await fact(folder, 'idVendor');
    if (vendorId !== undefined) {
      return {
        path,
        vendorId,
        productId: await fact(folder, 'idProduct'),
        serialNumber: await fact(folder, 'serial'),
        manufacturer: await fact(folder, 'manufacturer'),
      };
    }
    folder = dirname(folder);
  }
  return undefined;
}

/** A device does not have every fact, and may be pulled out while it is read. */
const fact = (folder: string, name: string): Promise<string | undefined> =>
  readFile(join(folder, name), 'utf8').then(
    (text) => text.trim() || undefined,
    () => undefined,
  );
