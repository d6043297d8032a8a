import { readFileSync } from 'node:fs';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';

/** Whether a process runs; a zombie that nobody has reaped yet does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return (
      process.platform !== 'linux' || !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    );
  } catch {
    return false;
  }
}

/** Resolves when none of the processes runs; a signal is delivered a moment after it was sent. */
export async function untilGone(pids: readonly number[]): Promise<void> {
  while (pids.some(isAlive)) await setImmediate();
}
