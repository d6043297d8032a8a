import { memo } from 'react';
import type { Mood } from '../status/taskState.ts';
import styles from './Face.module.css';
import { FaceTop, RoleProp } from './FaceTop.tsx';
import { Cheeks, Eyes, Mouth } from './faceParts.tsx';
import type { Looks } from './looks.ts';

export interface FaceProps {
  readonly looks: Looks;
  readonly mood: Mood;
  /** In rem, so that it grows with the text. */
  readonly size?: number;
}

/** The eyes of a smaller face are too small to see them blink, and each that does is a layer of its own. */
const BLINKS_FROM_REM = 4;

/** A crew member, drawn. A picture beside a name: it says nothing that does not stand there in words, too. */
export const Face = memo(function Face({ looks, mood, size = 4 }: FaceProps) {
  const isLarge = size >= BLINKS_FROM_REM;
  const classes = [styles.face, styles[looks.colour], styles[mood], isLarge ? styles.large : ''].join(' ');
  return (
    <svg
      className={classes}
      viewBox="0 0 96 100"
      style={{ width: `${size}rem`, height: `${size}rem` }}
      aria-hidden="true"
      focusable="false"
    >
      <ellipse className={styles.shade} cx="48" cy="95" rx="30" ry="4" />
      <g className={styles.whole}>
        {looks.role !== 'builder' && <FaceTop top={looks.top} />}
        <path
          className={styles.body}
          d="M48 18c24 0 36 17 36 39 0 24-13 37-36 37S12 81 12 57c0-22 12-39 36-39z"
        />
        <ellipse className={styles.shade} cx="48" cy="86" rx="24" ry="7" />
        <Cheeks cheeks={looks.cheeks} />
        <Eyes eyes={looks.eyes} mood={mood} />
        <Mouth mood={mood} />
        <RoleProp role={looks.role} />
        {mood === 'error' && (
          <path className={styles.tear} d="M72 54c4 6 6 8 6 11a5.500 5.500 0 0 1-11 0c0-3 2-5 5-11z" />
        )}
      </g>
    </svg>
  );
});
