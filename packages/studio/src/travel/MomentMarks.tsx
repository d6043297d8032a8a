import { type CSSProperties, memo } from 'react';
import type { Moment } from './moments.ts';
import styles from './TimeTravelBar.module.css';

export interface MomentMarksProps {
  readonly moments: readonly Moment[];
  readonly newestSeq: number;
}

interface LineStyle extends CSSProperties {
  readonly '--newest': number;
}

interface MarkStyle extends CSSProperties {
  readonly '--seq': number;
}

const lineOf = (newest: number): LineStyle => ({ '--newest': newest });
const markOf = (seq: number): MarkStyle => ({ '--seq': seq });

/** Dots on the slider's line. They say nothing that the slider and the two step buttons do not say, too. */
export function MomentMarks({ moments, newestSeq }: MomentMarksProps) {
  return (
    <div className={styles.marks} style={lineOf(newestSeq)} aria-hidden="true">
      <Marks moments={moments} />
    </div>
  );
}

/** The style sheet knows where on the line each stands, so that a longer line is not drawn dot by dot. */
const Marks = memo(function Marks({ moments }: Pick<MomentMarksProps, 'moments'>) {
  return moments.map(({ seq, kind }) => (
    <span key={seq} className={styles.mark} data-kind={kind} style={markOf(seq)} />
  ));
});
