import { join } from 'node:path';
import { createWorkspace, makeFolders, replaceFile, storageError, systemCode } from '@nugget/adapters';
import { type NuggetError, toNuggetError } from '@nugget/contract';
import type { Clock, SessionStore } from '@nugget/engine';
import { createTurns } from '../library/turns.ts';
import { dayOf, largerUses, NO_USE, type SessionUses, sumOf, type Use, usesIn } from './sessionUses.ts';
import { usesInLogs } from './usesInLogs.ts';

/** What the sessions of today have used. */
export interface DayLedger {
  /** Counts a model call of a session, now. */
  add(sessionId: string, use: Use): void;
  /** All that was used since the last local midnight, whatever session it was for. */
  spentToday(): Use;
  /** Resolves when everything until now is on the disk, or has been reported to `onFailure`. */
  saved(): Promise<void>;
  /** Begins the day anew, in memory; the file is the caller's to remove. */
  clear(): Promise<void>;
}

export interface DayLedgerParts {
  /** The data folder, absolute. */
  readonly home: string;
  readonly clock: Clock;
  readonly store: Pick<SessionStore, 'list' | 'read'>;
  /** Told of a file or log that cannot be read or written; counting goes on in memory. */
  readonly onFailure: (error: NuggetError) => void;
}

/** A day has some hundred sessions at most, of some 100 bytes each. */
const LARGEST_FILE = 1024 * 1024;

/**
 * Keeps the ledger in `<home>/usage/<date>.json`, by session. A session's numbers only grow within a day, so a call counts
 * once however often it is found: in memory, in the file, in the session's log after a crash, in what another process
 * wrote. Of two numbers for the same session the larger one is right.
 */
export async function openDayLedger({ home, clock, store, onFailure }: DayLedgerParts): Promise<DayLedger> {
  const folder = join(home, 'usage');
  const files = createWorkspace();
  const turns = createTurns();
  let day = dayOf(clock.now());
  let uses: SessionUses = new Map();
  let waiting: Promise<void> | undefined;

  const stored = async (): Promise<SessionUses> => {
    try {
      return usesIn(await files.readText(folder, `${day}.json`, LARGEST_FILE));
    } catch (thrown) {
      // The folder is made with the first call.
      if (systemCode(thrown) !== 'ENOENT') onFailure(toNuggetError(thrown));
      return new Map();
    }
  };

  /** Calls that come while this waits for its turn go with it. */
  const save = (): Promise<void> =>
    turns.take('file', async () => {
      waiting = undefined;
      const path = join(folder, `${day}.json`);
      try {
        uses = largerUses(uses, await stored());
        await makeFolders(folder);
        await replaceFile(path, `${JSON.stringify(Object.fromEntries(uses))}\n`);
      } catch (thrown) {
        onFailure(storageError(thrown, { action: 'save', path }));
      }
    });

  const turnPage = (): void => {
    const today = dayOf(clock.now());
    if (today === day) return;
    day = today;
    uses = new Map();
  };

  uses = largerUses(await stored(), await usesInLogs(store, { day, onFailure }));

  return {
    add(sessionId, use) {
      turnPage();
      uses = new Map(uses).set(sessionId, sumOf([uses.get(sessionId) ?? NO_USE, use]));
      waiting ??= save();
    },
    spentToday() {
      turnPage();
      return sumOf([...uses.values()]);
    },
    saved: () => waiting ?? turns.take('file', async () => undefined),
    clear: () =>
      turns.take('file', async () => {
        uses = new Map();
      }),
  };
}
