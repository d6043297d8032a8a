import { EMPTY_VIEW, reduceView } from '@nugget/contract';
import { EXIT } from '../exitCodes.ts';
import { commandLine, type Host, say } from '../host.ts';
import type { RunOptions } from '../runOptions.ts';
import { NO_BUDGET } from '../screen/frame.ts';
import { lookOf } from '../screen/look.ts';
import { openScreen, wordsTo } from '../screen/openScreen.ts';
import { summaryLines } from '../screen/summary.ts';
import { withApp } from './withApp.ts';

export interface ReplayRequest {
  readonly id: string;
  readonly output: RunOptions['output'];
  /** How many times faster than recorded; undefined shows the end at once. */
  readonly speed: number | undefined;
}

/** A session may lie for days between a stop and its resume; nobody wants to watch that. */
const LONGEST_GAP_MS = 5_000;

/** `nugget replay`: plays a recorded session on the same screen. Needs no claim, so it also shows a running one. */
export async function replaySession(host: Host, { id, output, speed }: ReplayRequest): Promise<number> {
  const events = await withApp(host, (app) => app.store.read(id));
  let view = EMPTY_VIEW;
  let now = 0;
  const clock = { ...host.clock, now: () => now };
  const screen = openScreen({ host: { ...host, clock }, options: { output }, budget: NO_BUDGET, after: 0 });
  try {
    for (const event of events) {
      if (speed !== undefined && now > 0) await pass(host, Date.parse(event.at) - now, speed);
      if (host.stops.request !== undefined) return host.stops.request.exitCode;
      now = Date.parse(event.at);
      view = reduceView(view, event);
      screen.show(event, view);
    }
  } finally {
    screen.end();
  }
  const words = wordsTo(host, { output });
  say(words, [
    '',
    ...summaryLines({ view, events, look: lookOf(words, host), goOn: commandLine(host, 'resume', id) }),
  ]);
  return EXIT.succeeded;
}

async function pass({ clock, stops }: Host, ms: number, speed: number): Promise<void> {
  const gap = Math.min(Math.max(0, ms), LONGEST_GAP_MS) / speed;
  // A stop ends the waiting; the caller looks for it.
  await clock.wait(gap, stops.signal).catch(() => undefined);
}
