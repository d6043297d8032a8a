import { expect, it } from 'vitest';
import { readImage } from './firmwareImage.ts';

function anImage(changes: Readonly<Record<number, number>> = {}, bytes = 8_192): Uint8Array {
  const image = new Uint8Array(bytes);
  image[0] = 0xe9;
  for (const [at, byte] of Object.entries(changes)) image[Number(at)] = byte;
  return image;
}

it('knows which chip a firmware is for', () => {
  expect(readImage(anImage()).chipId).toBe(0);
  expect(readImage(anImage({ 12: 9 })).chipId).toBe(9);
});

it.each([
  ['an empty file', new Uint8Array()],
  ['a text', anImage({ 0: 0x23 })],
  ['a small file', anImage({}, 100)],
])('refuses %s, and says where the right one is', (_what, file) => {
  expect(() => readImage(file)).toThrow(/micropython\.org/);
});
