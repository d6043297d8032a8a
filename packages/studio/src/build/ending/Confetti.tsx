import { FACE_COLOURS } from '../faces/looks.ts';
import styles from './Ending.module.css';

const PIECES = 44;

interface PieceStyle extends React.CSSProperties {
  readonly '--x': string;
  readonly '--turn': string;
  readonly '--fall': string;
  readonly '--wait': string;
  readonly '--hue': string;
}

/** Spread evenly by the golden angle, so that no two neighbours look alike; nothing is left to chance. */
function pieceStyle(index: number): PieceStyle {
  const part = (index * 0.618_034) % 1;
  return {
    '--x': `${(part * 100).toFixed(1)}%`,
    '--turn': `${Math.round(part * 900) - 450}deg`,
    '--fall': `${(2.4 + ((index * 0.37) % 1.8)).toFixed(2)}s`,
    '--wait': `${((index * 0.113) % 0.9).toFixed(2)}s`,
    '--hue': `var(--color-${FACE_COLOURS[index % FACE_COLOURS.length]})`,
  };
}

/** Paper that falls once. Who wants less motion sees none. */
export const Confetti = () => (
  <div className={styles.confetti} aria-hidden>
    {Array.from({ length: PIECES }, (_, index) => index).map((index) => (
      <i key={index} style={pieceStyle(index)} data-shape={index % 3} />
    ))}
  </div>
);
