/** The size of the screen that is drawn; the one of the board is shown in its top left corner. */
export const [WIDTH, HEIGHT] = [128, 64];
/** The blue of an OLED. */
const LIT = [150, 220, 255] as const;

export interface BitPicture {
  readonly width: number;
  readonly height: number;
  /** One bit a pixel, rows from the top, most significant bit left, each row filled up to whole bytes; base64. */
  readonly pixels: string;
}

/** The bytes of a picture for a canvas: red, green, blue and opacity, row by row. */
export function paintPixels(picture: BitPicture): Uint8ClampedArray<ArrayBuffer> {
  const painted = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  const isLit = litDots(picture);
  for (let y = 0; y < Math.min(picture.height, HEIGHT); y += 1) {
    for (let x = 0; x < Math.min(picture.width, WIDTH); x += 1) {
      painted.set(isLit(x, y) ? [...LIT, 255] : [0, 0, 0, 255], (y * WIDTH + x) * 4);
    }
  }
  return painted;
}

/** Whether a dot is lit, counted from the top left corner. */
export function litDots({ width, pixels }: BitPicture): (x: number, y: number) => boolean {
  const bytes = bytesOf(pixels);
  const rowBytes = Math.ceil(width / 8);
  return (x, y) => ((bytes[y * rowBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
}

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch (thrown) {
    // What is no base64 is a dark screen.
    if (thrown instanceof DOMException) return new Uint8Array();
    throw thrown;
  }
}
