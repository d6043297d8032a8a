import { type BitPicture, litDots } from './pixels.ts';

/** How far apart the lights are, in the drawing's units. */
const STEP = 20;

/** A square of single lights, as a micro:bit has it on its front. */
export function MatrixPart({ picture }: { readonly picture: BitPicture }) {
  const { width, height } = picture;
  const isLit = litDots(picture);
  const lights = Array.from({ length: width * height }, (_, index) => ({
    x: index % width,
    y: Math.floor(index / width),
  }));
  return (
    <svg
      viewBox={`0 0 ${width * STEP} ${height * STEP}`}
      width={Math.min(180, width * 32)}
      aria-hidden="true"
      focusable="false"
    >
      <rect width="100%" height="100%" rx="8" fill="#1f1733" />
      {lights.map(({ x, y }) => (
        <rect
          key={`${x} ${y}`}
          x={x * STEP + 6}
          y={y * STEP + 4}
          width="8"
          height="12"
          rx="2"
          fill={isLit(x, y) ? '#ff6b57' : '#47406b'}
        />
      ))}
    </svg>
  );
}
