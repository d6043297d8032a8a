import { toNuggetError } from '@nugget/contract';
import type { Client } from '../client.ts';
import type { Platform } from '../platform.ts';
import type { Intake } from './intake.ts';
import type { LineEnd } from './line.ts';

export interface LookParts {
  readonly platform: Platform;
  readonly call: Client['call'];
  readonly sessionId: string;
  readonly intake: Intake;
}

/** A connection that died half-way lets a call hang, too. */
const PATIENCE_MS = 10_000;

/** Asks the server by a plain call whether there is anything that should have come over the line, and why nothing comes. */
export async function lookAfter(parts: LookParts, signal: AbortSignal): Promise<LineEnd | 'well'> {
  const { platform, call, sessionId, intake } = parts;
  const done = new AbortController();
  const late = new AbortController();
  platform.wait(PATIENCE_MS, AbortSignal.any([signal, done.signal])).then(
    () => late.abort(),
    () => undefined,
  );
  const { newest } = intake;
  try {
    const missed = await call('getEvents', {
      params: { id: sessionId },
      query: { after: newest },
      signal: AbortSignal.any([signal, late.signal]),
    });
    return missed.length === 0 || intake.newest > newest ? 'well' : { end: 'lost', hadOpened: true };
  } catch (thrown) {
    signal.throwIfAborted();
    return late.signal.aborted ? { end: 'lost', hadOpened: true } : findingOf(thrown);
  } finally {
    done.abort();
  }
}

function findingOf(thrown: unknown): LineEnd | 'well' {
  const { code } = toNuggetError(thrown);
  if (code === 'LOGIN_NEEDED') return { end: 'over', reason: 'refused' };
  if (code === 'SESSION_NOT_FOUND') return { end: 'over', reason: 'not_found' };
  // Any other answer is an answer: the server is there, and the line may well be.
  return code === 'SERVER_GONE' ? { end: 'lost', hadOpened: true } : 'well';
}
