import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

export interface TestHome {
  readonly path: string;
  remove(): Promise<void>;
}

/** An empty data folder of its own; `remove` when the test is over. */
export async function aHome(): Promise<TestHome> {
  const path = await mkdtemp(join(tmpdir(), 'nugget-e2e-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

export const workspaceOf = (home: string, sessionId: string): string =>
  join(home, 'sessions', sessionId, 'workspace');

/** Every file of a folder by its path, as a hash of what it holds. Git's own files are left out. */
export async function fingerprint(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).split(/[\\/]/).includes('.git'))
    .sort();
  const hashes = files.map(async (path) => [relative(folder, path), await hash(path)] as const);
  return Object.fromEntries(await Promise.all(hashes));
}

const hash = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
