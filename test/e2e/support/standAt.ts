import type { PartState, PartStates } from '@nugget/contract';
import type { BuiltNugget } from './builtNugget.ts';

/** Somebody who stands at a virtual board. */
export interface AtBoard extends AsyncDisposable {
  /** What it has printed, also before. */
  readonly lines: readonly string[];
  /** Every change of its parts that was seen, oldest first. */
  readonly seen: readonly PartStates[];
  states(): PartStates;
  touch(part: string, state: PartState): void;
}

export async function standAt(app: BuiltNugget['app'], port: string): Promise<AtBoard> {
  const parts = await app.virtualShelf.openParts(port);
  if (parts === undefined) throw new Error(`There is no virtual board at ${JSON.stringify(port)}`);
  const lines: string[] = [];
  const seen: PartStates[] = [];
  const stop = parts.watch((changed) => void seen.push(changed));
  const leave = new AbortController();
  const monitor = await app.hardware.monitor({
    port,
    onLines: (more) => void lines.push(...more.map(({ line }) => line)),
    onState: () => undefined,
    signal: leave.signal,
  });
  lines.unshift(...monitor.earlier.map(({ line }) => line));
  return {
    lines,
    seen,
    states: parts.states,
    touch: parts.touch,
    async [Symbol.asyncDispose]() {
      stop();
      await monitor.close();
      await parts.release();
    },
  };
}
