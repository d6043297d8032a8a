import { readdirSync, readFileSync } from 'node:fs';
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

/** The processes that have a text in their arguments or their environment, seen from the host: also inside sandboxes. */
export function pidsMarked(marker: string): readonly number[] {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid);
  return pids.filter((pid) =>
    ['cmdline', 'environ'].some((file) => textOf(`/proc/${pid}/${file}`).includes(marker)),
  );
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // The process ended while we looked, or belongs to somebody else.
    return '';
  }
}
