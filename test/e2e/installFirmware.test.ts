import { expect, it } from 'vitest';
import { installFirmware } from '../../packages/studio/src/board/usb/installFirmware.ts';
import { createFakeRom } from './support/fakeRom.ts';
import { aFirmware } from './support/firmware.ts';

it('writes MicroPython where an ESP32 looks for it, after it has erased the rest, and starts it', async () => {
  const rom = createFakeRom();
  const image = aFirmware();
  const percents: number[] = [];
  await installFirmware(rom.port, { image, onProgress: (percent) => percents.push(percent) });
  expect(rom.written()?.address).toBe(0x1000);
  expect(Buffer.compare(rom.written()?.image ?? Buffer.alloc(0), image)).toBe(0);
  expect(rom.erased()).toBe(true);
  expect(rom.resets.slice(-2)).toEqual([true, false]);
  expect(percents.at(-1)).toBe(100);
});

it('erases nothing for a file that is meant for another chip, or is none at all', async () => {
  for (const [image, words] of [
    [aFirmware({ chipId: 9 }), /another chip/],
    [new TextEncoder().encode('print("hello")'.repeat(1_000)), /is no firmware/],
  ] as const) {
    const rom = createFakeRom();
    const installed = installFirmware(rom.port, { image, onProgress: () => undefined });
    await expect(installed).rejects.toMatchObject({ code: 'FIRMWARE_UNFIT', message: words });
    expect([rom.erased(), rom.written()]).toEqual([false, undefined]);
  }
});
