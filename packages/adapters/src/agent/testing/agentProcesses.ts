import { readdir, readFile } from 'node:fs/promises';

/** Linux: the ids of all processes whose environment names this folder, such as the home of an agent. */
export async function processesOf(folder: string): Promise<readonly number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const owned = await Promise.all(ids.map(async (id) => (await environmentOf(id)).includes(folder)));
  return ids.filter((_id, i) => owned[i]).map(Number);
}

/** As `NAME=value` texts with a NUL behind each; empty for a process that is gone. */
export async function environmentOf(id: number | string): Promise<string> {
  try {
    return await readFile(`/proc/${id}/environ`, 'utf8');
  } catch {
    // It ended while we looked, or belongs to somebody else.
    return '';
  }
}
