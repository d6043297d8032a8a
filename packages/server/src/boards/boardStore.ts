import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders, replaceFile, storageError, systemCode } from '@nugget/adapters';
import { parseJson } from '@nugget/contract';
import { z } from 'zod';

/** Files on a board, by path. */
export type StoredFiles = ReadonlyMap<string, Uint8Array>;

/** What stands on the disk for a virtual board that is switched off. */
export interface BoardStore {
  /** Undefined where nothing is stored, or what is stored cannot be read: such a board begins empty. */
  load(name: string): Promise<StoredFiles | undefined>;
  /** Several changes in a row become one file, the newest. */
  save(name: string, files: StoredFiles): void;
  /** Resolves when everything is on the disk. */
  saved(): Promise<void>;
  remove(name: string): Promise<void>;
  clear(): Promise<void>;
}

const Stored = z.record(z.string(), z.base64());

/** One file a board, in a folder (absolute). `onFailure` is told of what could not be stored. */
export function createBoardStore(folder: string, onFailure: (error: unknown) => void): BoardStore {
  const waiting = new Map<string, StoredFiles>();
  let work: Promise<void> = Promise.resolve();
  const pathOf = (name: string): string => join(folder, `${encodeURIComponent(name)}.json`);

  const write = async (name: string): Promise<void> => {
    const files = waiting.get(name);
    if (files === undefined) return;
    waiting.delete(name);
    await makeFolders(folder);
    await replaceFile(pathOf(name), textOf(files), 0o600);
  };
  const inTurn = (run: () => Promise<void>): Promise<void> => {
    work = work.then(run).catch(onFailure);
    return work;
  };

  return {
    async load(name) {
      await work;
      try {
        return filesIn(await readFile(pathOf(name), 'utf8'));
      } catch (thrown) {
        if (systemCode(thrown) === 'ENOENT') return undefined;
        throw storageError(thrown, { action: 'read', path: pathOf(name) });
      }
    },
    save(name, files) {
      waiting.set(name, files);
      void inTurn(() => write(name));
    },
    saved: () => work,
    remove(name) {
      waiting.delete(name);
      return inTurn(() => rm(pathOf(name), { force: true }));
    },
    async clear() {
      waiting.clear();
      await inTurn(async () => {
        for (const entry of await readdir(folder).catch(() => []))
          await rm(join(folder, entry), { force: true });
      });
    },
  };
}

const textOf = (files: StoredFiles): string =>
  JSON.stringify(
    Object.fromEntries([...files].map(([path, data]) => [path, Buffer.from(data).toString('base64')])),
  );

function filesIn(text: string): StoredFiles | undefined {
  const json = parseJson(text);
  const parsed = json.outcome === 'parsed' ? Stored.safeParse(json.value) : undefined;
  if (parsed?.success !== true) return undefined;
  return new Map(
    Object.entries(parsed.data).map(([path, data]) => [path, new Uint8Array(Buffer.from(data, 'base64'))]),
  );
}
