import { NuggetError } from '@nugget/contract';
import type { Workspace } from '../../ports/workspace.ts';

/** The Workspace port over a Map: folder -> path -> text. */
export interface MemoryWorkspace extends Workspace {
  /** Everything in a folder, as a plain object, for assertions. */
  files(folder: string): Readonly<Record<string, string>>;
}

const NOT_A_NAME = new Set(['', '.', '..']);
const SKIPPED = new Set(['.git', 'node_modules']);

export function createMemoryWorkspace(): MemoryWorkspace {
  const folders = new Map<string, Map<string, string>>();
  const filesOf = (folder: string): Map<string, string> => folders.get(folder) ?? new Map();

  return {
    async list(folder, { entries, depth }) {
      const all = [...filesOf(folder)]
        .map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text).length }))
        .filter(({ path }) => !path.split('/').some((name) => SKIPPED.has(name)))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
      const reachable = all.filter(({ path }) => path.split('/').length <= depth);
      const files = reachable.slice(0, entries);
      return { files, truncated: files.length < all.length };
    },

    async readText(folder, path, maxBytes) {
      const text = filesOf(folder).get(path);
      if (text === undefined || text.includes('\u0000')) return undefined;
      return new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, maxBytes), { stream: true });
    },

    async writeText(folder, path, text) {
      if (path.split('/').some((name) => NOT_A_NAME.has(name))) {
        throw new NuggetError('STORAGE_NOT_WRITABLE', {
          message: `${path} would leave ${folder}; use a path inside it`,
        });
      }
      const content = typeof text === 'string' ? text : new TextDecoder().decode(text);
      folders.set(folder, filesOf(folder).set(path, content));
    },

    files: (folder) => Object.fromEntries(filesOf(folder)),
  };
}
