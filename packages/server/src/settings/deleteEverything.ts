import { lstat, readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { storageError, systemCode } from '@nugget/adapters';
import type { Orchestrator, SessionPersistence, SessionStore } from '@nugget/engine';
import type { VirtualShelf } from '../boards/virtualShelf.ts';
import type { DayLedger } from '../budget/dayLedger.ts';
import type { SettingsService } from './settings.ts';

export interface DeleteEverythingParts {
  /** The data folder, absolute. */
  readonly home: string;
  readonly orchestrator: Pick<Orchestrator, 'shutdown'>;
  readonly store: Pick<SessionStore, 'closeAll'>;
  readonly persistence: Pick<SessionPersistence, 'list' | 'remove'>;
  readonly settings: Pick<SettingsService, 'reset'>;
  readonly ledger: Pick<DayLedger, 'saved' | 'clear'>;
  readonly shelf: Pick<VirtualShelf, 'clear'>;
}

/** What people made, and what it cost. Logins stay, so that the page can say what happened. */
const FOLDERS = ['sessions', 'nuggets', 'workspaces', 'incoming', 'usage', 'boards'];

/**
 * Stops every build, ends every preview and deletes all data of this computer's Nugget; the program goes on, empty. Links
 * are deleted, never followed. SESSION_BUSY, before anything is deleted but other sessions, while another process builds.
 */
export async function deleteEverything(parts: DeleteEverythingParts): Promise<void> {
  const { home, orchestrator, store, persistence, settings, ledger, shelf } = parts;
  await orchestrator.shutdown();
  await store.closeAll();
  for (const { id } of await persistence.list()) await persistence.remove(id);
  await shelf.clear();
  await ledger.saved();
  for (const name of FOLDERS) await remove(join(home, name));
  await ledger.clear();
  await settings.reset();
  await emptyLogs(join(home, 'logs'));
}

async function remove(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true, maxRetries: 5 });
  } catch (thrown) {
    throw storageError(thrown, { action: 'delete', path });
  }
}

/** The log that is being written stays open; so files are emptied, not removed. */
async function emptyLogs(folder: string): Promise<void> {
  try {
    if (!(await lstat(folder)).isDirectory()) return await remove(folder);
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isFile()) await truncate(path);
      else await remove(path);
    }
  } catch (thrown) {
    if (systemCode(thrown) !== 'ENOENT') throw storageError(thrown, { action: 'empty', path: folder });
  }
}
