import { memo } from 'react';
import type { Moment } from './moments.ts';
import styles from './TimeTravelBar.module.css';

export interface MomentMarksProps {
  readonly moments: readonly Moment[];
  readonly newestSeq: number;
}

/** Dots on the slider's line. They say nothing that the slider and the two step buttons do not say, too. */
export const MomentMarks = memo(function MomentMarks({ moments, newestSeq }: MomentMarksProps) {
  return (
    <div className={styles.marks} aria-hidden="true">
      {moments.map(({ seq, kind }) => (
        <span
          key={seq}
          className={styles.mark}
          data-kind={kind}
          style={{ insetInlineStart: `${(seq / newestSeq) * 100}%` }}
        />
      ))}
    </div>
  );
});
