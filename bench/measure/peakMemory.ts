import { readFile } from 'node:fs/promises';

/** VmHWM of proc(5): the most memory a process has held so far. 0 where it cannot be read: it has ended, or no Linux. */
export async function peakMegabytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return Number(kilobytes ?? 0) / 1_024;
}
