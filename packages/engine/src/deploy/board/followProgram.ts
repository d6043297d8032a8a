import type { SerialLine } from '@nugget/contract';
import type { Clock, HardwareService } from '../../ports/index.ts';

/** A program that says nothing by then is taken to run silently. */
const FIRST_LINE_MS = 3_000;

export interface FollowParts {
  readonly hardware: Pick<HardwareService, 'monitor'>;
  readonly clock: Clock;
  readonly port: string;
  readonly onLines: (lines: readonly SerialLine[]) => void;
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
  const { hardware, clock, port, onLines, signal } = parts;
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
    },
  });
  return {
    async begin() {
      isRunning = true;
      onLines(early);
      if (early.length > 0) return;
      await waitFor(clock, AbortSignal.any([signal, spoken.signal]));
      signal.throwIfAborted();
    },
    close: () => monitor.close(),
  };
}

async function waitFor(clock: Clock, signal: AbortSignal): Promise<void> {
  try {
    await clock.wait(FIRST_LINE_MS, signal);
  } catch (thrown) {
    // It has spoken, or the session was stopped; the caller tells them apart.
    if (!signal.aborted) throw thrown;
  }
}
