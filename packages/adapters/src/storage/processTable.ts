import { readFileSync } from 'node:fs';

/** A process as it can be told from a later one with the same pid. `startedAt` is opaque, and empty where unknown. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startedAt: string;
}

export interface ProcessTable {
  readonly self: ProcessIdentity;
  /** The living process with this pid. A zombie is dead: it only waits for its parent to notice. */
  find(pid: number): ProcessIdentity | undefined;
}

/** The processes of this computer. */
export function createProcessTable(): ProcessTable {
  const find = process.platform === 'linux' ? fromProc : fromSignal;
  return { self: find(process.pid) ?? { pid: process.pid, startedAt: '' }, find };
}

// proc_pid_stat(5): "pid (comm) state ppid … starttime …"; comm may hold anything, also ")". The start time counts
// clock ticks since boot, so the boot's own id belongs to it.
function fromProc(pid: number): ProcessIdentity | undefined {
  const stat = readProc(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTime] = [fields[0], fields[19]];
  if (state === 'Z' || state === 'X') return undefined;
  return {
    pid,
    startedAt: `${readProc('/proc/sys/kernel/random/boot_id')?.trim() ?? ''}:${startTime ?? ''}`,
  };
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended, between two reads perhaps; that is the answer.
    return undefined;
  }
}

function fromSignal(pid: number): ProcessIdentity | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    const denied = error instanceof Error && 'code' in error && error.code === 'EPERM';
    if (!denied) return undefined;
  }
  return { pid, startedAt: '' };
}
