import type { Host, Output } from '../host.ts';
import type { RunOptions } from '../runOptions.ts';
import type { Budget } from './frame.ts';
import { createJsonScreen } from './jsonScreen.ts';
import { createLiveScreen } from './liveScreen.ts';
import { canRepaint, lookOf } from './look.ts';
import { createPlainScreen } from './plainScreen.ts';
import { type Screen, severalScreens } from './screen.ts';

export interface ScreenParts {
  readonly host: Host;
  readonly options: Pick<RunOptions, 'output'>;
  readonly budget: Budget;
  /** Events up to this one are told by nobody but the picture of the whole. */
  readonly after: number;
}

/** Where words for people go: stdout belongs to the events when another program reads them. */
export const wordsTo = ({ stdout, stderr }: Host, { output }: Pick<RunOptions, 'output'>): Output =>
  output === 'json' ? stderr : stdout;

/** The screen that suits what there is: a terminal, a pipe, or another program. */
export function openScreen({ host, options, budget, after }: ScreenParts): Screen {
  const output = wordsTo(host, options);
  if (options.output === 'json') {
    return severalScreens([createJsonScreen(host.stdout), createPlainScreen({ output, after })]);
  }
  if (!canRepaint(output, host)) return createPlainScreen({ output, after });
  return createLiveScreen({ output, clock: host.clock, look: lookOf(output, host), budget });
}
