import { randomUUID } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NuggetError } from '@nugget/contract';
import type { SessionFolder, SessionPersistence, SessionRecord } from '@nugget/engine';
import { createAppendLog } from './appendLog.ts';
import { claimSession, refuseOwned } from './claim.ts';
import { replaceFile, syncFolder } from './durableFile.ts';
import { openLogFile } from './logFile.ts';
import { makeFolders } from './makeFolders.ts';
import type { ProcessTable } from './processTable.ts';
import { parseEventLine, parseJournalRecord, parseSessionRecord } from './sessionRecords.ts';
import { damaged, storageError, systemCode } from './storageErrors.ts';

export interface SessionFoldersOptions {
  /** The folder that holds all data (NUGGET_HOME), absolute; made on first use. */
  readonly home: string;
  readonly processes: ProcessTable;
  /** Told of a session whose record cannot be read; `list` goes on without it. */
  readonly onDamaged: (problem: { readonly id: string; readonly error: NuggetError }) => void;
}

/** Ours: `20261122-174501-x7k2`. Nothing in it can leave the folder or surprise a file system. */
const SESSION_ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const RECORD = 'record.json';
/** No session id starts with a dot, so what carries this name is never listed. */
const REMOVED = '.removed-';

/** SessionPersistence as folders: <home>/sessions/<id>/{record.json, journal, events, claims/}. */
export function createSessionFolders({
  home,
  processes,
  onDamaged,
}: SessionFoldersOptions): SessionPersistence {
  const sessions = join(home, 'sessions');

  const folder = (id: string): SessionFolder => {
    const path = join(sessions, id);
    return {
      id,
      path,
      journal: createAppendLog({
        path: join(path, 'journal'),
        parse: parseJournalRecord,
        openFile: openLogFile,
      }),
      events: createAppendLog({ path: join(path, 'events'), parse: parseEventLine, openFile: openLogFile }),
      readRecord: () => readRecord(path),
      writeRecord: (record) => writeRecord(path, record),
      claim: () => claimSession({ session: path, processes }),
    };
  };

  return {
    async create(record) {
      const path = join(sessions, checkedId(record.id));
      await makeFolders(sessions);
      if ((await makeFolder(path)) === 'exists') throw taken(record.id);
      await writeRecord(path, record);
      return folder(record.id);
    },

    async open(id) {
      const path = join(sessions, checkedId(id));
      if (!(await hasRecord(path))) throw notFound(id);
      return folder(id);
    },

    async list() {
      const ids = (await folderNames(sessions)).filter((name) => SESSION_ID.test(name)).sort();
      const records = await Promise.all(ids.map((id) => readable(join(sessions, id), id, onDamaged)));
      return records.filter((record) => record !== undefined);
    },

    async remove(id) {
      const path = join(sessions, checkedId(id));
      if (!(await hasRecord(path))) throw notFound(id);
      await refuseOwned({ session: path, processes });
      try {
        // Renamed first, so that a crash half-way leaves no half session behind.
        await rename(path, join(sessions, `${REMOVED}${randomUUID()}`));
        const removed = (await folderNames(sessions)).filter((name) => name.startsWith(REMOVED));
        await Promise.all(removed.map((name) => rm(join(sessions, name), { recursive: true, force: true })));
      } catch (thrown) {
        throw storageError(thrown, { action: 'remove', path });
      }
    },
  };
}

const notFound = (id: string): NuggetError =>
  new NuggetError('SESSION_NOT_FOUND', {
    message: `There is no session ${JSON.stringify(id)}; list the sessions to see their ids`,
  });

const taken = (id: string): NuggetError =>
  new NuggetError('SESSION_BUSY', {
    message: `There is a session ${id} already; create one with another id`,
  });

function checkedId(id: string): string {
  if (!SESSION_ID.test(id)) throw notFound(id);
  return id;
}

/** Makes a session's folder, which only this user may enter, durably. */
async function makeFolder(path: string): Promise<'made' | 'exists'> {
  try {
    await mkdir(path, { mode: 0o700 });
    await syncFolder(dirname(path));
    return 'made';
  } catch (thrown) {
    if (systemCode(thrown) === 'EEXIST') return 'exists';
    throw storageError(thrown, { action: 'make the folder', path });
  }
}

async function hasRecord(session: string): Promise<boolean> {
  try {
    return (await lstat(join(session, RECORD))).isFile();
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return false;
    throw storageError(error, { action: 'look into', path: session });
  }
}

async function folderNames(path: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw storageError(error, { action: 'list', path });
  }
}

async function readRecord(session: string): Promise<SessionRecord> {
  const path = join(session, RECORD);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (thrown) {
    throw storageError(thrown, { action: 'read', path });
  }
  try {
    return parseSessionRecord(JSON.parse(text));
  } catch (cause) {
    throw damaged(path, 'it is not a session record', cause);
  }
}

async function writeRecord(session: string, record: SessionRecord): Promise<void> {
  const path = join(session, RECORD);
  try {
    await replaceFile(path, JSON.stringify(record, null, 2));
  } catch (thrown) {
    throw storageError(thrown, { action: 'write', path });
  }
}

/** A session's record for the list; undefined for one that was never finished being made, or that cannot be read. */
async function readable(
  session: string,
  id: string,
  onDamaged: SessionFoldersOptions['onDamaged'],
): Promise<SessionRecord | undefined> {
  try {
    return (await hasRecord(session)) ? await readRecord(session) : undefined;
  } catch (thrown) {
    onDamaged({ id, error: storageError(thrown, { action: 'read', path: session }) });
    return undefined;
  }
}
