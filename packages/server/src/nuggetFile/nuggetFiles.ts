import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolders, storageError } from '@nugget/adapters';
import type { NuggetDocument, NuggetSpec, RecordedEvent } from '@nugget/contract';
import type { Clock } from '@nugget/engine';
import type { Library } from '../library/library.ts';
import { type ExportParts, exportNugget } from './exportNugget.ts';
import { readDocuments } from './nuggetManifest.ts';
import { type UnpackedFile, unpackNuggetFile } from './unpackNuggetFile.ts';

/** Nuggets as `.nugget` files; docs/nugget-file.md describes them. */
export interface NuggetFiles {
  /** The bytes of a file. NUGGET_NOT_FOUND, NUGGET_FILE_TOO_LARGE. */
  export(id: string, signal: AbortSignal): Promise<Uint8Array>;
  /**
   * Makes a nugget from a file that may come from anybody. NUGGET_FILE_INVALID, NUGGET_FILE_TOO_LARGE,
   * NUGGET_FILE_TOO_NEW, LIBRARY_FULL, STORAGE_…; then nothing of it is left anywhere.
   */
  import(bytes: Uint8Array, signal: AbortSignal): Promise<NuggetDocument>;
}

/** What a session is made of when it comes from a file: checked, but written by anybody. */
export interface SessionMatter extends Pick<UnpackedFile, 'files' | 'bundle'> {
  readonly spec: NuggetSpec;
  readonly events: readonly RecordedEvent[];
}

export interface NuggetFilesParts extends Omit<ExportParts, 'scratch'> {
  /** The data folder, absolute. */
  readonly home: string;
  readonly clock: Clock;
  readonly library: Library;
  readonly sessions: {
    /** Makes an ended session; resolves with its id. Leaves nothing behind when it rejects. */
    add(matter: SessionMatter): Promise<string>;
    remove(id: string): Promise<void>;
  };
}

/** What a crash left of an import is nobody's after this time. */
const LEFT_BEHIND_MS = 60 * 60 * 1000;

export function createNuggetFiles(parts: NuggetFilesParts): NuggetFiles {
  const { home, clock, library, sessions } = parts;
  const incoming = join(home, 'incoming');

  const take = async (
    bytes: Uint8Array,
    at: { into: string; signal: AbortSignal },
  ): Promise<NuggetDocument> => {
    const { documents, files, bundle } = await unpackNuggetFile(bytes, at);
    const { manifest, spec, events } = readDocuments(documents);
    at.signal.throwIfAborted();
    const { name, workspace_json, thumbnail } = manifest;
    const session_id =
      spec === undefined
        ? null
        : await sessions.add({ spec, events: past(events, clock.now()), files, bundle });
    try {
      return await library.create({ name, workspace_json, thumbnail, session_id });
    } catch (thrown) {
      if (session_id !== null) await sessions.remove(session_id);
      throw thrown;
    }
  };

  return {
    async export(id) {
      await makeFolders(incoming);
      return exportNugget(await library.get(id), { ...parts, scratch: incoming });
    },
    async import(bytes, signal) {
      await makeFolders(incoming);
      await removeOlder(incoming, clock.now() - LEFT_BEHIND_MS);
      const into = join(incoming, randomUUID());
      await makeFolders(into);
      try {
        return await take(bytes, { into, signal });
      } finally {
        await rm(into, { recursive: true, force: true });
      }
    },
  };
}

/** Nothing in a file has happened later than now, whatever it or its computer's clock says. */
const past = (events: readonly RecordedEvent[], now: number): readonly RecordedEvent[] =>
  events.map((event) => (Date.parse(event.at) > now ? { ...event, at: new Date(now).toISOString() } : event));

async function removeOlder(folder: string, before: number): Promise<void> {
  try {
    for (const name of await readdir(folder)) {
      const path = join(folder, name);
      if ((await stat(path)).mtimeMs < before) await rm(path, { recursive: true, force: true });
    }
  } catch (thrown) {
    throw storageError(thrown, { action: 'tidy', path: folder });
  }
}
