import { describe, expect, it } from 'vitest';
import { chipOfImage, ESP_CHIPS } from './espImage.ts';

/** The beginning of a firmware's header, and enough bytes behind it. */
function anImage({ chipId = 9, magic = 0xe9, size = 100_000 } = {}): Uint8Array {
  const image = new Uint8Array(size).fill(0xff);
  image.set([magic, 3, 2, 0x3f]);
  new DataView(image.buffer).setUint16(12, chipId, true);
  return image;
}

describe('a firmware file', () => {
  it.each(ESP_CHIPS.map(({ name, imageId }) => [name, imageId] as const))(
    'names its chip: %s',
    (name, chipId) => {
      expect(chipOfImage(anImage({ chipId })).name).toBe(name);
      expect(chipOfImage(anImage({ chipId }), name).name).toBe(name);
    },
  );

  it('fits the chip that answers, or is refused with both names', () => {
    expect(() => chipOfImage(anImage({ chipId: 9 }), 'ESP32-C3')).toThrow(
      /made for ESP32-S3.*has an ESP32-C3/,
    );
  });

  it.each([
    ['is empty', new Uint8Array(0)],
    ['is too small', anImage({ size: 5_000 })],
    ['is too large', anImage({ size: 17 * 1024 * 1024 })],
    ['begins otherwise, such as a picture', anImage({ magic: 0x89 })],
    ['is for a chip that nobody knows', anImage({ chipId: 999 })],
  ])('is refused when it %s', (_what, image) => {
    expect(() => chipOfImage(image)).toThrow(expect.objectContaining({ code: 'FIRMWARE_UNFIT' }));
  });

  it('is refused when it is only an update', () => {
    const image = anImage();
    new DataView(image.buffer).setUint32(32, 0xabcd5432, true);
    expect(() => chipOfImage(image)).toThrow(/\.app-bin/);
  });

  it('may lie in the middle of a larger buffer', () => {
    const whole = new Uint8Array(200_000);
    whole.set(anImage({ chipId: 5 }), 1_000);
    expect(chipOfImage(whole.subarray(1_000, 101_000)).name).toBe('ESP32-C3');
  });
});
