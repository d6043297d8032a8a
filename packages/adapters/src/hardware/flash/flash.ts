import { NuggetError } from '@nugget/contract';
import type { Clock, FlashReport, FlashRequest } from '@nugget/engine';
import { within } from '../line/within.ts';
import type { HeldLine } from '../portSession.ts';
import { openRawRepl } from '../repl/rawRepl.ts';
import { createReplHand } from './boardHand.ts';
import type { Mpremote } from './mpremote.ts';
import { putFiles } from './putFiles.ts';

export interface FlashParts {
  readonly line: HeldLine;
  readonly clock: Clock;
  /** Undefined where there is none, or where it cannot reach the port. */
  readonly mpremote: Mpremote | undefined;
}

/** What a flash may take, in ms. */
const LIMIT_MS = 60_000;

/** Puts files on the board whose line is held, and lets its program begin. See HardwareService.flash. */
export function flashBoard(parts: FlashParts, request: FlashRequest): Promise<FlashReport> {
  const { port, signal } = request;
  const late = () =>
    new NuggetError('BOARD_SILENT', {
      message: `The board at ${port} took longer than ${LIMIT_MS / 1_000} s. Press its reset button, then try again`,
      details: { port },
    });
  return within({ clock: parts.clock, ms: LIMIT_MS, signal, late }, (limited) =>
    flash(parts, { ...request, signal: limited }),
  );
}

async function flash(parts: FlashParts, request: FlashRequest): Promise<FlashReport> {
  const report = await throughMpremote(parts, request);
  return throughRepl(parts, request, report);
}

/** Undefined when mpremote is not there, or did not manage: a board that has just been reset, for one. Nothing is lost then. */
async function throughMpremote(
  { line, mpremote }: FlashParts,
  request: FlashRequest,
): Promise<FlashReport | undefined> {
  if (mpremote === undefined) return undefined;
  await line.release();
  try {
    return await mpremote.use(request, (hand) => putFiles(hand, request));
  } catch (thrown) {
    request.signal.throwIfAborted();
    // These are the board's own answers: another way to ask does not change them.
    if (thrown instanceof NuggetError && thrown.code === 'BOARD_FULL') throw thrown;
    return undefined;
  }
}

async function throughRepl(
  { line, clock }: FlashParts,
  request: FlashRequest,
  done: FlashReport | undefined,
): Promise<FlashReport> {
  const { port, signal } = request;
  const open = await line.open();
  const repl = await openRawRepl({ line: open, clock, signal });
  try {
    const report = done ?? (await putFiles(createReplHand(repl, port), request));
    await repl.startProgram(signal);
    return report;
  } catch (thrown) {
    // The program that was there before goes on, as far as the board still listens.
    if (open.isOpen) await repl.startProgram(new AbortController().signal).catch(() => undefined);
    throw thrown;
  }
}
