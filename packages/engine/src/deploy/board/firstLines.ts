import type { SerialLine } from '@nugget/contract';
import type { Clock } from '../../ports/clock.ts';

/** What the log keeps of a board's lines (docs/decisions/010-the-log-keeps-the-first-lines.md). */
const MOST_LINES = 200;
const MOST_A_SECOND = 20;
const SECOND_MS = 1_000;

export interface FirstLinesParts {
  readonly clock: Pick<Clock, 'monotonic'>;
  /** `number` counts the kept lines from 1. */
  readonly keep: (line: SerialLine, number: number) => void;
}

/** Lets through the first lines of a deployment, and of those no more than a few in each second. */
export function keepFirstLines({ clock, keep }: FirstLinesParts): (lines: readonly SerialLine[]) => void {
  let kept = 0;
  let second = Number.NEGATIVE_INFINITY;
  let inSecond = 0;
  return (lines) => {
    for (const line of lines) {
      if (kept >= MOST_LINES) return;
      const now = clock.monotonic();
      if (now - second >= SECOND_MS) {
        second = now;
        inSecond = 0;
      }
      if (inSecond >= MOST_A_SECOND) continue;
      inSecond += 1;
      kept += 1;
      keep(line, kept);
    }
  };
}
