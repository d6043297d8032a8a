import { createHash } from 'node:crypto';
import { createFakeRom } from '@nugget/virtual-board';
import { describe, expect, it } from 'vitest';
import { type EspInstall, installEsp } from './installEsp.ts';

const S3 = 9;
/** What was on the chip before; see createFakeRom. */
const OLD_FILES = 0x200000;
const md5 = (bytes: Uint8Array) => createHash('md5').update(bytes);
const aRom = (changes: { chipId?: number; isDeaf?: boolean } = {}) =>
  createFakeRom({ chipId: S3, md5: (bytes) => md5(bytes).digest(), ...changes });

function anImage(chipId = S3): Uint8Array {
  const image = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31 + (index >> 6)) & 255);
  image.set([0xe9, 3, 2, 0x3f]);
  new DataView(image.buffer).setUint16(12, chipId, true);
  return image;
}

const install = (changes: Pick<EspInstall, 'serial'> & Partial<EspInstall>): Promise<string> =>
  installEsp({
    image: anImage(),
    onProgress: () => undefined,
    wait: async () => undefined,
    md5: (bytes) => md5(bytes).digest('hex'),
    ...changes,
  });

describe('installing a firmware', () => {
  it('erases the chip, writes every byte to the place that is usual for it, and starts it', async () => {
    const serial = aRom();
    const progress: number[] = [];
    expect(await install({ serial, onProgress: (percent) => progress.push(percent) })).toBe('ESP32-S3');
    expect([...serial.written()]).toEqual([[0, anImage()]]);
    expect(progress[0]).toBe(0);
    expect(progress.at(-1)).toBe(100);
    expect(serial.readable).toBeNull();
    // Once into its boot program, and once out of it.
    expect(serial.starts()).toBe(2);
  });

  it('writes to another place where it is told to', async () => {
    const serial = aRom();
    await install({ serial, offset: 0x10000 });
    expect([...serial.written().keys()]).toEqual([0x10000]);
  });

  it('writes nothing that is made for another chip', async () => {
    const serial = aRom({ chipId: 5 });
    await expect(install({ serial })).rejects.toMatchObject({ code: 'FIRMWARE_UNFIT' });
    expect([...serial.written().keys()]).toEqual([OLD_FILES]);
  });

  it('opens no port for a file that is no firmware', async () => {
    const serial = aRom();
    await expect(install({ serial, image: new Uint8Array(100_000) })).rejects.toMatchObject({
      code: 'FIRMWARE_UNFIT',
    });
    expect(serial.readable).toBeNull();
    expect(serial.starts()).toBe(0);
  });

  it('says how to bring a chip that does not answer into its boot program', async () => {
    await expect(install({ serial: aRom({ isDeaf: true }) })).rejects.toMatchObject({
      code: 'BOARD_SILENT',
      message: expect.stringContaining('BOOT'),
    });
  });

  it('says so when the chip has written something else', async () => {
    const serial = createFakeRom({ chipId: S3, md5: () => new Uint8Array(16) });
    await expect(install({ serial })).rejects.toMatchObject({ code: 'BOARD_REFUSED' });
  });

  it('ends when the board is pulled out in the middle', async () => {
    const serial = aRom();
    const installing = install({ serial, onProgress: (percent) => percent > 30 && serial.unplug() });
    await expect(installing).rejects.toMatchObject({ code: 'BOARD_REFUSED' });
  });
});
