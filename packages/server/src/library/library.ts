import {
  type NuggetContent,
  type NuggetDocument,
  NuggetError,
  type NuggetSummary,
  type WorkspaceJson,
} from '@nugget/contract';
import type { Clock } from '@nugget/engine';
import { createNuggetCards } from './nuggetCards.ts';
import { createNuggetShelf, newNuggetId, nuggetNotFound } from './nuggetShelf.ts';
import { LIBRARY_FORMAT, type NuggetCard, type StoredNugget, toDocument, toSummary } from './storedNugget.ts';
import { createTurns } from './turns.ts';

/** The bin included. */
export const MOST_NUGGETS = 2_000;
/** A canvas as JSON, in bytes. A thousand blocks are about 300 kB. */
export const LARGEST_CANVAS = 1024 * 1024;
export const BIN_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The nuggets of this computer. What resolves is on the disk (fsync). Every method may reject with STORAGE_FULL and its
 * kin; those that name a nugget with NUGGET_NOT_FOUND, also for one in the bin.
 */
export interface Library {
  /** The newest change first, without the bin; what has been in there for 30 days is removed for good. */
  list(): Promise<readonly NuggetSummary[]>;
  /** LIBRARY_FULL, REQUEST_TOO_LARGE. */
  create(content: NuggetContent): Promise<NuggetDocument>;
  get(id: string): Promise<NuggetDocument>;
  /** NUGGET_CHANGED when `revision` is not the newest one; nothing is written then. REQUEST_TOO_LARGE. */
  save(id: string, content: NuggetContent & { readonly revision: number }): Promise<NuggetSummary>;
  /** Into the bin. */
  remove(id: string): Promise<void>;
  /** Out of the bin; a nugget that is in none stays as it is. */
  restore(id: string): Promise<NuggetSummary>;
  /** A copy of the blocks, with a session of its own to come. */
  duplicate(id: string, name: string): Promise<NuggetDocument>;
}

export interface LibraryParts {
  /** The data folder, absolute. */
  readonly home: string;
  readonly clock: Clock;
  /** Removes the session of a nugget that leaves the bin for good; one that is gone already is fine. */
  readonly removeSession: (id: string) => Promise<void>;
  /** Told of a nugget that cannot be read; its file was set aside. */
  readonly onDamaged: (problem: { readonly id: string; readonly error: NuggetError }) => void;
}

export function createLibrary({ home, clock, removeSession, onDamaged }: LibraryParts): Library {
  const shelf = createNuggetShelf({ home });
  const cards = createNuggetCards({ shelf, onDamaged });
  const turns = createTurns();
  const now = (): string => new Date(clock.now()).toISOString();

  const create = (content: NuggetContent): Promise<NuggetDocument> =>
    // One after the other, so that the shelf is never overfilled by two at once.
    turns.take('create', async () => {
      if ((await shelf.ids()).length >= MOST_NUGGETS) throw shelfFull();
      const at = now();
      const nugget: StoredNugget = {
        ...contentOf(content),
        format: LIBRARY_FORMAT,
        id: newNuggetId(),
        revision: 1,
        created_at: at,
        updated_at: at,
        deleted_at: null,
      };
      await shelf.write(nugget);
      return toDocument(nugget);
    });

  const present = async (id: string): Promise<StoredNugget> => {
    const nugget = await shelf.read(id);
    if (nugget.deleted_at !== null) throw nuggetNotFound(id);
    return nugget;
  };

  const emptyBin = async (all: readonly NuggetCard[]): Promise<void> => {
    for (const { id, session_id } of leavingBin(all, clock.now())) {
      if (session_id !== null) await removeSession(session_id);
      await turns.take(id, () => shelf.remove(id));
    }
  };

  return {
    async list() {
      const all = await cards.all();
      await emptyBin(all);
      const there = all.filter((card) => card.deleted_at === null);
      return there
        .toSorted((a, b) => compare(b.updated_at, a.updated_at) || compare(a.id, b.id))
        .map(toSummary);
    },
    create,
    get: async (id) => toDocument(await present(id)),
    save: (id, { revision, ...content }) =>
      turns.take(id, async () => {
        const before = await present(id);
        if (revision !== before.revision) throw changedElsewhere(before, revision);
        const nugget = { ...before, ...contentOf(content), revision: revision + 1, updated_at: now() };
        await shelf.write(nugget);
        return toSummary(nugget);
      }),
    remove: (id) => turns.take(id, async () => shelf.write({ ...(await present(id)), deleted_at: now() })),
    restore: (id) =>
      turns.take(id, async () => {
        const nugget = { ...(await shelf.read(id)), deleted_at: null };
        await shelf.write(nugget);
        return toSummary(nugget);
      }),
    async duplicate(id, name) {
      const { thumbnail, workspace_json } = await present(id);
      return create({ name, thumbnail, workspace_json, session_id: null });
    },
  };
}

/** What has been in the bin for long enough, with its session where no other nugget has the same one. */
function leavingBin(
  all: readonly NuggetCard[],
  now: number,
): readonly Pick<NuggetCard, 'id' | 'session_id'>[] {
  const isOver = ({ deleted_at }: NuggetCard): boolean =>
    deleted_at !== null && Date.parse(deleted_at) < now - BIN_DAYS * DAY_MS;
  const needed = new Set(all.filter((card) => !isOver(card)).map(({ session_id }) => session_id));
  return all
    .filter(isOver)
    .map(({ id, session_id }) => ({ id, session_id: needed.has(session_id) ? null : session_id }));
}

/** What a person changes of a nugget, and nothing else that a caller may have put beside it. */
function contentOf({ name, workspace_json, thumbnail, session_id }: NuggetContent): NuggetContent {
  refuseLargeCanvas(workspace_json);
  return { name, workspace_json, thumbnail, session_id };
}

function refuseLargeCanvas(canvas: WorkspaceJson | null): void {
  const bytes = Buffer.byteLength(JSON.stringify(canvas));
  if (bytes <= LARGEST_CANVAS) return;
  throw new NuggetError('REQUEST_TOO_LARGE', {
    message: `workspace_json is ${bytes} bytes; at most ${LARGEST_CANVAS} are kept. Use fewer blocks`,
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const shelfFull = (): NuggetError =>
  new NuggetError('LIBRARY_FULL', {
    message: `The library holds ${MOST_NUGGETS} nuggets, the bin included; delete some`,
  });

const changedElsewhere = (newest: StoredNugget, revision: number): NuggetError =>
  new NuggetError('NUGGET_CHANGED', {
    message: `Nugget ${newest.id} was saved elsewhere: its revision is ${newest.revision}, not ${revision}; read it again`,
    details: { revision: newest.revision },
  });
