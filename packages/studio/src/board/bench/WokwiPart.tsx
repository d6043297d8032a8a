import '@wokwi/elements/dist/esm/buzzer-element.js';
import '@wokwi/elements/dist/esm/dht22-element.js';
import '@wokwi/elements/dist/esm/esp32-devkit-v1-element.js';
import '@wokwi/elements/dist/esm/led-element.js';
import '@wokwi/elements/dist/esm/neopixel-element.js';
import '@wokwi/elements/dist/esm/photoresistor-sensor-element.js';
import '@wokwi/elements/dist/esm/pushbutton-element.js';
import '@wokwi/elements/dist/esm/servo-element.js';
import '@wokwi/elements/dist/esm/ssd1306-element.js';
import { createElement } from 'react';
import styles from './Bench.module.css';

export interface WokwiPartProps {
  readonly tag: `wokwi-${string}`;
  /** Properties of the element. */
  readonly now?: Readonly<Record<string, unknown>>;
  /** How much larger than in life. */
  readonly zoom?: number;
}

/**
 * The picture of a part, and no more than that: neither a hand, a key nor a screen reader gets into it. Whoever shows it says
 * in words how the part is, and brings the control to touch it.
 */
export function WokwiPart({ tag, now = {}, zoom = 1 }: WokwiPartProps) {
  return (
    <span inert className={styles.drawn} style={{ zoom }}>
      {createElement(tag, now)}
    </span>
  );
}
