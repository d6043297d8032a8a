import type { SerialLine } from '@nugget/contract';
import type { Clock } from '@nugget/engine';

export interface FloodGate {
  /** Lines that have come together. */
  pass(lines: readonly string[]): void;
  close(): void;
}

/** More nobody can read. */
const LINES_A_SECOND = 200;
const SECOND_MS = 1_000;

export interface FloodGateParts {
  readonly clock: Clock;
  readonly onLines: (lines: readonly SerialLine[], dropped: number) => void;
}

/** Stamps lines with the time, lets a bounded number of them through in each second, and counts the others. */
export function createFloodGate({ clock, onLines }: FloodGateParts): FloodGate {
  let second = Number.NEGATIVE_INFINITY;
  let inSecond = 0;
  let dropped = 0;
  let telling: AbortController | undefined;

  const tell = (lines: readonly SerialLine[]): void => {
    const before = dropped;
    dropped = 0;
    telling?.abort();
    telling = undefined;
    onLines(lines, before);
  };
  /** When nothing follows, what was dropped is told all the same. */
  const tellLater = (): void => {
    if (telling !== undefined) return;
    telling = new AbortController();
    clock.wait(SECOND_MS, telling.signal).then(
      () => tell([]),
      // Told before.
      () => undefined,
    );
  };
  return {
    pass(lines) {
      const now = clock.monotonic();
      if (now - second >= SECOND_MS) {
        second = now;
        inSecond = 0;
      }
      const through = lines.slice(0, LINES_A_SECOND - inSecond);
      inSecond += through.length;
      const at = new Date(clock.now()).toISOString();
      if (through.length > 0) tell(through.map((line) => ({ line, at })));
      dropped += lines.length - through.length;
      if (dropped > 0) tellLater();
    },
    close() {
      telling?.abort();
    },
  };
}
