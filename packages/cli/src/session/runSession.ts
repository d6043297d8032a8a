import type { BoardView } from '@nugget/contract';
import type { NuggetApp, SessionEntry, SessionOutcome } from '@nugget/server';
import { EXIT } from '../exitCodes.ts';
import { commandLine, type Host, say } from '../host.ts';
import type { RunOptions } from '../runOptions.ts';
import { errorLines } from '../screen/errorLines.ts';
import type { Budget } from '../screen/frame.ts';
import { lookOf } from '../screen/look.ts';
import { openScreen, wordsTo } from '../screen/openScreen.ts';
import type { Screen } from '../screen/screen.ts';
import { summaryLines } from '../screen/summary.ts';
import { words } from '../words/en.ts';
import { openAnswering } from './answering.ts';
import { followSession } from './follow.ts';
import { openAsks } from './waiting.ts';

export interface Run {
  readonly host: Host;
  readonly app: NuggetApp;
  readonly entry: SessionEntry;
  readonly budget: Budget;
  readonly options: RunOptions;
  /** Starts the session, or goes on with it; resolves when it has ended. `screen` takes words from the side. */
  readonly begin: (screen: Screen) => Promise<SessionOutcome>;
}

export interface RunResult {
  readonly exitCode: number;
  /** The page, where one is served. */
  readonly url: string | undefined;
  /** The board that runs it, where there is one. */
  readonly board: BoardView | undefined;
}

/** Runs one session before the eyes of a person, answers what it asks, and says how it ended. */
export async function runSession(run: Run): Promise<RunResult> {
  const outcome = await watched(run);
  const { host, entry, options } = run;
  const { view } = entry.log;
  const output = wordsTo(host, options);
  const goOn = commandLine(host, 'resume', entry.id);
  const summary = summaryLines({ view, events: entry.log.after(0), look: lookOf(output, host), goOn });
  say(output, ['', ...summary]);
  if (openAsks(view) > 0 && options.answers === 'nobody') say(output, words.nobodyHere(goOn));
  const exitCode = exitCodeFor(outcome, host);
  host.stops.finish(exitCode);
  return { exitCode, url: view.deploy?.url, board: view.board };
}

async function watched(run: Run): Promise<SessionOutcome> {
  const { host, app, entry, options, budget } = run;
  const { stops } = host;
  const screen = openScreen({ host, options, budget, after: entry.log.view.seq });
  const over = new AbortController();
  const answering = openAnswering({
    host,
    app,
    sessionId: entry.id,
    screen,
    options,
    signal: AbortSignal.any([stops.signal, over.signal]),
    onFailure(error) {
      for (const line of errorLines(error.code, error.message)) screen.note(line);
      app.orchestrator.stop(entry.id, 'shutdown');
    },
  });
  const onStop = (): void => {
    screen.note(words.stopping);
    app.orchestrator.stop(entry.id, stops.request?.reason ?? 'shutdown');
  };
  stops.signal.addEventListener('abort', onStop, { once: true });
  if (stops.signal.aborted) onStop();
  const unfollow = followSession(entry, { screen, onNow: answering.see });
  try {
    return await run.begin(screen);
  } finally {
    // A session may end while the person is still thinking, such as by its budget.
    over.abort();
    await answering.settled();
    stops.signal.removeEventListener('abort', onStop);
    unfollow();
    screen.end();
  }
}

function exitCodeFor(outcome: SessionOutcome, { stops }: Host): number {
  switch (outcome.outcome) {
    case 'succeeded':
      return EXIT.succeeded;
    case 'failed':
      return EXIT.failed;
    case 'stopped':
      return outcome.reason === 'budget' ? EXIT.failed : (stops.request?.exitCode ?? EXIT.failed);
  }
}
