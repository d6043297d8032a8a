import { useMemo } from 'react';
import { type BitPicture, HEIGHT, paintPixels, WIDTH } from './pixels.ts';
import { WokwiPart } from './WokwiPart.tsx';

/** The small screen with what the program has drawn on it. */
export function DisplayPart({ picture }: { readonly picture: BitPicture }) {
  const { width, height, pixels } = picture;
  const imageData = useMemo(
    () => new ImageData(paintPixels({ width, height, pixels }), WIDTH, HEIGHT),
    [width, height, pixels],
  );
  return <WokwiPart tag="wokwi-ssd1306" now={{ imageData }} zoom={1.25} />;
}
