import { setTimeout } from 'node:timers/promises';
import type { Exit, ProcessTree } from './processTree.ts';

/** How patiently a tree is ended: milliseconds after the interrupt, which comes at once. */
export interface Grace {
  readonly terminateAfterMs: number;
  readonly killAfterMs: number;
}

export const DEFAULT_GRACE: Grace = { terminateAfterMs: 2_000, killAfterMs: 6_000 };

/** For programs that have nothing to save. */
export const NO_GRACE: Grace = { terminateAfterMs: 0, killAfterMs: 0 };

/** Asks a tree to end, more firmly each time. A second, less patient call overtakes the first. */
export async function endTree(tree: ProcessTree, grace: Grace): Promise<Exit> {
  const steps = [
    { signal: 'SIGINT', patienceMs: grace.terminateAfterMs },
    { signal: 'SIGTERM', patienceMs: grace.killAfterMs - grace.terminateAfterMs },
  ] as const;
  for (const { signal, patienceMs } of steps) {
    if (patienceMs <= 0) continue;
    tree.kill(signal);
    if (await settlesWithin(tree.exited, patienceMs)) return tree.exited;
  }
  tree.kill('SIGKILL');
  return tree.exited;
}

/** Whether a promise settles in time; the timer never keeps the process alive. */
export async function settlesWithin(promise: Promise<unknown>, ms: number): Promise<boolean> {
  const timer = new AbortController();
  const { signal } = timer;
  const late = setTimeout(ms, false, { signal, ref: false }).catch(() => false);
  const settled = await Promise.race([promise.then(() => true), late]);
  timer.abort();
  return settled;
}
