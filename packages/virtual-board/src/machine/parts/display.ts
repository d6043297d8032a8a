import type { AttachPart } from './parts.ts';
import { pinOf } from './parts.ts';
import { createSsd1306 } from './ssd1306.ts';

// Taken when this file is loaded: a board's worker empties its surroundings before a program runs.
const { btoa } = globalThis;

/** A screen on I2C where it has pins for that; otherwise the 25 lights on a micro:bit itself. */
export const attachDisplay: AttachPart = (part, sockets) =>
  part.pins.scl === undefined ? attachMatrix(part, sockets) : attachScreen(part, sockets);

const WIDTH = 128;
const HEIGHT = 64;

const attachScreen: AttachPart = (part, { addI2c, changed }) => {
  const chip = createSsd1306({ width: WIDTH, height: HEIGHT });
  addI2c({
    scl: pinOf(part, 'scl'),
    sda: pinOf(part, 'sda'),
    address: 0x3c,
    write: (bytes) => {
      chip.write(bytes);
      changed();
    },
    // Its status: bit 6 is set while the panel is off.
    read: (length) => new Uint8Array(length).fill(chip.isOn() ? 0 : 0x40),
  });
  return {
    state: () => ({
      kind: 'display',
      width: WIDTH,
      height: HEIGHT,
      pixels: packed(WIDTH, HEIGHT, chip.isLit),
    }),
  };
};

const attachMatrix: AttachPart = (_part, { addMatrix, changed }) => {
  let lit: readonly number[] = [];
  addMatrix((brightness) => {
    lit = brightness;
    changed();
  });
  return {
    state: () => ({
      kind: 'display',
      width: 5,
      height: 5,
      pixels: packed(5, 5, (x, y) => (lit[y * 5 + x] ?? 0) > 0),
    }),
  };
};

/** One bit a pixel, rows from the top, most significant bit left, each row filled up to whole bytes; base64. */
function packed(width: number, height: number, isLit: (x: number, y: number) => boolean): string {
  const stride = Math.ceil(width / 8);
  const bytes = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + (x >> 3);
      if (isLit(x, y)) bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x & 7));
    }
  return btoa(String.fromCharCode(...bytes));
}
