import type { SessionView } from '@nugget/contract';
import { type Output, say } from '../host.ts';
import { plainLines } from './plainLines.ts';
import { testTotals } from './progress.ts';
import type { Screen } from './screen.ts';

export interface PlainScreenParts {
  readonly output: Output;
  /** Events up to this one were seen before and are not told again. */
  readonly after: number;
}

/** One line for each thing worth telling: for pipes, files and terminals that cannot repaint. */
export function createPlainScreen({ output, after }: PlainScreenParts): Screen {
  /** The session as the last test result left it; a run of results becomes one line when something else comes. */
  let tested: SessionView | undefined;

  const tellTests = (): void => {
    const totals = tested === undefined ? undefined : testTotals(tested);
    tested = undefined;
    if (totals !== undefined) say(output, [totals]);
  };

  return {
    show(event, view) {
      if (event.seq <= after) return;
      if (event.type === 'test_result' || event.type === 'coverage_update') {
        tested = view;
        return;
      }
      const lines = plainLines(event, view);
      if (lines.length === 0) return;
      tellTests();
      say(output, lines);
    },
    note: (line) => say(output, [line]),
    pause: () => () => undefined,
    end: tellTests,
  };
}
