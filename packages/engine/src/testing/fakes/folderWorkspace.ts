import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Workspace } from '../../ports/workspace.ts';
import { readTree } from './folderGit/tree.ts';

/** A Workspace over real folders that hold nothing hostile: what scripted agents wrote. */
export function createFolderWorkspace(): Workspace {
  return {
    async list(folder, { entries, depth }) {
      const tree = await readTree(folder);
      const all = [...tree].map(([path, text]) => ({ path, bytes: text.length }));
      const files = all.filter(({ path }) => path.split('/').length <= depth).slice(0, entries);
      return { files, truncated: files.length < all.length };
    },
    async readText(folder, path, maxBytes) {
      const bytes = await readRegular(join(folder, path));
      if (bytes === undefined || bytes.includes(0)) return undefined;
      return new TextDecoder().decode(bytes.subarray(0, maxBytes), { stream: true });
    },
    async writeText(folder, path, text) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
  };
}

async function readRegular(path: string): Promise<Uint8Array | undefined> {
  try {
    return (await lstat(path)).isFile() ? await readFile(path) : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
