import type { CSSProperties } from 'react';
import styles from './Bench.module.css';
import { WokwiPart } from './WokwiPart.tsx';

interface GlowStyle extends CSSProperties {
  readonly '--glow': string;
  readonly '--brightness': number;
}

/** The colours that the drawing has a glow for; another one glows as it is. */
const GLOWS: Readonly<Record<string, string>> = { gold: 'yellow', limegreen: 'green', deepskyblue: 'blue' };

export interface LedPartProps {
  readonly color: string;
  /** 0 dark, 1 full. */
  readonly brightness: number;
}

/** A light that really shines, so that a child across the table sees it. */
export function LedPart({ color, brightness }: LedPartProps) {
  const glow: GlowStyle = { '--glow': color, '--brightness': brightness };
  return (
    <span className={styles.led} style={glow}>
      <WokwiPart
        tag="wokwi-led"
        now={{ color: GLOWS[color] ?? color, value: brightness > 0, brightness }}
        zoom={1.9}
      />
    </span>
  );
}
