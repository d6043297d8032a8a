import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders, replaceFile, storageError, systemCode } from '@nugget/adapters';
import { NuggetError } from '@nugget/contract';
import { parseStoredNugget, type StoredNugget } from './storedNugget.ts';

/** The library's folder on the disk: `<home>/nuggets/<id>/nugget.json`. */
export interface NuggetShelf {
  /** The ids of all that is there, the bin included, in no order. */
  ids(): Promise<readonly string[]>;
  /** Changes whenever the nugget was written; undefined for one that is not there. */
  stamp(id: string): Promise<string | undefined>;
  /** NUGGET_NOT_FOUND; STORAGE_DAMAGED for a file that cannot be understood, which is then set aside beside itself. */
  read(id: string): Promise<StoredNugget>;
  write(nugget: StoredNugget): Promise<void>;
  /** Removes a nugget for good. */
  remove(id: string): Promise<void>;
}

/** What `randomUUID` makes: 122 bits of chance, and nothing that a path could be led astray with. */
const NUGGET_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const FILE = 'nugget.json';

export const newNuggetId = (): string => randomUUID();

export const nuggetNotFound = (id: string): NuggetError =>
  new NuggetError('NUGGET_NOT_FOUND', {
    message: `There is no nugget ${JSON.stringify(id)} in the library`,
  });

export function createNuggetShelf({ home }: { readonly home: string }): NuggetShelf {
  const nuggets = join(home, 'nuggets');
  const folderOf = (id: string): string => {
    if (!NUGGET_ID.test(id)) throw nuggetNotFound(id);
    return join(nuggets, id);
  };

  return {
    ids: () => idsIn(nuggets),

    async stamp(id) {
      const path = join(folderOf(id), FILE);
      try {
        const file = await lstat(path, { bigint: true });
        return file.isFile() ? `${file.mtimeNs}:${file.size}:${file.ino}` : undefined;
      } catch (thrown) {
        if (isMissing(thrown)) return undefined;
        throw storageError(thrown, { action: 'look at', path });
      }
    },

    async read(id) {
      const path = join(folderOf(id), FILE);
      const text = await readText(path, id);
      try {
        return parseStoredNugget(text, path);
      } catch (thrown) {
        if (thrown instanceof NuggetError && thrown.code === 'STORAGE_DAMAGED') {
          throw await setAside(path, thrown);
        }
        throw thrown;
      }
    },

    async write(nugget) {
      const folder = folderOf(nugget.id);
      const path = join(folder, FILE);
      await makeFolders(nuggets);
      try {
        await mkdir(folder, { mode: 0o700, recursive: true });
        await replaceFile(path, JSON.stringify(nugget));
      } catch (thrown) {
        throw storageError(thrown, { action: 'save the nugget in', path });
      }
    },

    async remove(id) {
      const folder = folderOf(id);
      try {
        await rm(folder, { recursive: true, force: true });
      } catch (thrown) {
        throw storageError(thrown, { action: 'remove', path: folder });
      }
    },
  };
}

async function idsIn(nuggets: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(nuggets, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && NUGGET_ID.test(entry.name))
      .map(({ name }) => name);
  } catch (thrown) {
    if (isMissing(thrown)) return [];
    throw storageError(thrown, { action: 'list', path: nuggets });
  }
}

async function readText(path: string, id: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (thrown) {
    if (isMissing(thrown)) throw nuggetNotFound(id);
    throw storageError(thrown, { action: 'read', path });
  }
}

/** Keeps a damaged file for whoever can still read something in it; the list goes on without it. */
async function setAside(path: string, damage: NuggetError): Promise<NuggetError> {
  const aside = `${path}.damaged-${randomUUID().slice(0, 8)}`;
  try {
    await rename(path, aside);
  } catch (thrown) {
    return storageError(thrown, { action: 'set aside', path });
  }
  return new NuggetError('STORAGE_DAMAGED', {
    message: `${path} is no nugget any more; it was set aside as ${aside}. Restore it from a copy`,
    details: { path: aside },
    cause: damage,
  });
}

const isMissing = (thrown: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(systemCode(thrown) ?? '');
