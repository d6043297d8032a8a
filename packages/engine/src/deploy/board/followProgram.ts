import { readPortalLine, type SerialLine } from '@nugget/contract';
import type { AttachedLine, OpenPortal } from '../../portals/portalService.ts';
import type { Clock, HardwareService } from '../../ports/index.ts';

/** A program that says nothing by then is taken to run silently. */
const FIRST_LINE_MS = 3_000;

export interface FollowParts {
  readonly hardware: Pick<HardwareService, 'monitor'>;
  readonly clock: Clock;
  readonly port: string;
  readonly onLines: (lines: readonly SerialLine[]) => void;
  readonly portal: OpenPortal | undefined;
  readonly signal: AbortSignal;
}

export interface FollowedProgram {
  /**
   * The new program runs: hands on its lines from the first one, and resolves when it has said something or had the time
   * to.
   */
  begin(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Follows the line of a board that is about to be flashed. It is opened before, so that the program's first words are not
 * lost; what the program before had to say is.
 */
export async function followProgram(parts: FollowParts): Promise<FollowedProgram> {
  const { hardware, clock, port, signal, portal } = parts;
  let attached: AttachedLine | undefined;
  const onLines = (lines: readonly SerialLine[]): void => {
    attached?.lines(lines);
    parts.onLines(forPeople(lines));
  };
  const spoken = new AbortController();
  let isRunning = false;
  let early: SerialLine[] = [];
  const monitor = await hardware.monitor({
    port,
    signal,
    onLines(lines) {
      if (isRunning && lines.length > 0) {
        spoken.abort();
        onLines(lines);
      } else early.push(...lines);
    },
    onState(state) {
      if (state === 'busy') early = [];
      attached?.state(state);
    },
  });
  return {
    async begin() {
      isRunning = true;
      attached = portal?.attach(monitor);
      onLines(early);
      if (early.length > 0) return;
      await waitFor(clock, AbortSignal.any([signal, spoken.signal]));
      signal.throwIfAborted();
    },
    async close() {
      attached?.close();
      await monitor.close();
    },
  };
}

/** What the program says to its portal is no line to read. */
const forPeople = (lines: readonly SerialLine[]): readonly SerialLine[] =>
  lines.filter(({ line }) => readPortalLine(line) === undefined);

async function waitFor(clock: Clock, signal: AbortSignal): Promise<void> {
  try {
    await clock.wait(FIRST_LINE_MS, signal);
  } catch (thrown) {
    // It has spoken, or the session was stopped; the caller tells them apart.
    if (!signal.aborted) throw thrown;
  }
}
