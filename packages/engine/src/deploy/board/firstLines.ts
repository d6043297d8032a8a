import type { SerialLine } from '@nugget/contract';
import type { Clock } from '../../ports/clock.ts';
import { createRate } from '../../rate.ts';

/** What the log keeps of a board's lines (docs/decisions/010-the-log-keeps-the-first-lines.md). */
const MOST_LINES = 200;
const MOST_A_SECOND = 20;

export interface FirstLinesParts {
  readonly clock: Pick<Clock, 'monotonic'>;
  /** `number` counts the kept lines from 1. */
  readonly keep: (line: SerialLine, number: number) => void;
}

/** Lets through the first lines of a deployment, and of those no more than a few in each second. */
export function keepFirstLines({ clock, keep }: FirstLinesParts): (lines: readonly SerialLine[]) => void {
  const mayCome = createRate(MOST_A_SECOND, clock);
  let kept = 0;
  return (lines) => {
    for (const line of lines) {
      if (kept >= MOST_LINES) return;
      if (!mayCome()) continue;
      kept += 1;
      keep(line, kept);
    }
  };
}
