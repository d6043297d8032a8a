import styles from './Bench.module.css';
import { WokwiPart } from './WokwiPart.tsx';

export interface LightsPartProps {
  /** Red, green and blue of each light, 0-255. */
  readonly colors: readonly (readonly [number, number, number])[];
}

/** A strip of coloured lights. */
export function LightsPart({ colors }: LightsPartProps) {
  return (
    <span className={styles.lights}>
      {colors.map(([r, g, b], index) => (
        <WokwiPart
          // biome-ignore lint/suspicious/noArrayIndexKey: a light has no identity but its place in the strip.
          key={index}
          tag="wokwi-neopixel"
          now={{ r: r / 255, g: g / 255, b: b / 255 }}
          zoom={1.5}
        />
      ))}
    </span>
  );
}
