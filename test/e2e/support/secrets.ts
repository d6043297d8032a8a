import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { leftovers } from './leftovers.ts';

/** The files below a folder whose bytes hold a text. */
export async function filesHolding(folder: string, secret: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const held = await Promise.all(paths.map(async (path) => (await readFile(path)).includes(secret)));
  return paths.filter((_path, index) => held[index]);
}

/** The environments of all processes that belong to a home, but for the one that was started for it. Linux only. */
export async function environmentsOf(home: string, host: number): Promise<readonly string[]> {
  const pids = (await leftovers(home)).map((line) => Number.parseInt(line, 10)).filter((pid) => pid !== host);
  // One that has just ended has no environment any more.
  const read = pids.map((pid) => readFile(`/proc/${pid}/environ`, 'utf8').catch(() => ''));
  return (await Promise.all(read)).filter((environment) => environment !== '');
}
