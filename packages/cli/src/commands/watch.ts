import type { Client } from '@nugget/client';
import { parseSpec, type SessionView } from '@nugget/contract';
import { EXIT } from '../exitCodes.ts';
import { commandLine, type Host, say } from '../host.ts';
import type { RunOptions } from '../runOptions.ts';
import { type Budget, budgetOf, NO_BUDGET } from '../screen/frame.ts';
import { lookOf } from '../screen/look.ts';
import { openScreen, wordsTo } from '../screen/openScreen.ts';
import { summaryLines } from '../screen/summary.ts';
import { openStudioClient } from '../serving/openStudioClient.ts';
import { watchSession } from '../session/watchSession.ts';
import { words } from '../words/en.ts';
import { configOf } from './withApp.ts';

export interface WatchRequest {
  /** Undefined: the one that is being built, else the newest. */
  readonly id: string | undefined;
  readonly output: RunOptions['output'];
}

/** `nugget watch`: a session of the running studio, on the same screen as `build`. Watching changes nothing. */
export async function watch(host: Host, { id, output }: WatchRequest): Promise<number> {
  const client = await openStudioClient(configOf(host).home);
  if (client === undefined) return nothingToWatch(host, words.watch.noServer(commandLine(host, 'serve')));
  const sessionId = id ?? (await sessionToWatch(client));
  if (sessionId === undefined) return nothingToWatch(host, [words.watch.noSessions]);
  const { seq: known, spec } = await client.call('getSession', { params: { id: sessionId } });
  const screen = openScreen({ host, options: { output }, budget: budgetIn(spec), after: 0 });
  if (known === 0) screen.note(words.watch.notStarted);
  const { signal } = host.stops;
  const watched = watchSession({ client, sessionId, known, screen, signal });
  const { events, view } = await watched.finally(() => screen.end());
  const out = wordsTo(host, { output });
  if (host.stops.request !== undefined) {
    say(out, ['', words.watch.goesOn]);
    return host.stops.request.exitCode;
  }
  const goOn = commandLine(host, 'resume', sessionId);
  say(out, ['', ...summaryLines({ view, events, look: lookOf(out, host), goOn })]);
  return exitCodeOf(view);
}

function nothingToWatch({ stderr }: Host, lines: readonly string[]): number {
  say(stderr, lines);
  return EXIT.failed;
}

/** What is being built, else the newest; the server lists the newest first. */
async function sessionToWatch(client: Client): Promise<string | undefined> {
  const sessions = await client.call('listSessions', {});
  const running = sessions.find(({ outcome, state }) => outcome === 'running' && state !== 'idle');
  return (running ?? sessions[0])?.id;
}

function budgetIn(spec: unknown): Budget {
  const parsed = parseSpec(spec);
  return parsed.outcome === 'parsed' ? budgetOf(parsed.spec) : NO_BUDGET;
}

const exitCodeOf = ({ outcome }: SessionView): number =>
  outcome === 'succeeded' ? EXIT.succeeded : EXIT.failed;
