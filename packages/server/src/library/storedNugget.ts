import {
  type NuggetDocument,
  NuggetError,
  type NuggetSummary,
  Thumbnail,
  WorkspaceJson,
} from '@nugget/contract';
import { z } from 'zod';

/** The newest form of `nugget.json` in the library. */
export const LIBRARY_FORMAT = 1;

/** `nugget.json` in the library: all that is kept of a nugget besides its session. Times are ISO 8601, UTC. */
export const StoredNugget = z.object({
  format: z.literal(LIBRARY_FORMAT),
  id: z.string(),
  name: z.string(),
  thumbnail: Thumbnail.nullable(),
  session_id: z.string().nullable(),
  /** Counts the saves, from 1. */
  revision: z.int().min(1),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  /** Since when it lies in the bin; null while it does not. */
  deleted_at: z.iso.datetime().nullable(),
  workspace_json: WorkspaceJson.nullable(),
});
export type StoredNugget = z.infer<typeof StoredNugget>;

/** What the list needs of a nugget: everything but the blocks. */
export type NuggetCard = Omit<StoredNugget, 'workspace_json'>;

export function toSummary(nugget: NuggetCard): NuggetSummary {
  const { id, name, thumbnail, session_id, revision, created_at, updated_at } = nugget;
  return { id, name, thumbnail, session_id, revision, created_at, updated_at };
}

export const toDocument = (nugget: StoredNugget): NuggetDocument => ({
  ...toSummary(nugget),
  workspace_json: nugget.workspace_json,
});

export function toCard({ workspace_json: _blocks, ...card }: StoredNugget): NuggetCard {
  return card;
}

/** Reads the text of a `nugget.json`. STORAGE_DAMAGED, or NUGGET_FILE_TOO_NEW when a newer Nugget wrote it. */
export function parseStoredNugget(text: string, path: string): StoredNugget {
  const stored = parsedJson(text);
  const parsed = StoredNugget.safeParse(stored);
  if (parsed.success) return parsed.data;
  const newer = Newer.safeParse(stored);
  if (newer.success) {
    throw new NuggetError('NUGGET_FILE_TOO_NEW', {
      message: `${path} was written by a newer Nugget (format ${newer.data.format}); update this one to open it`,
    });
  }
  throw new NuggetError('STORAGE_DAMAGED', {
    message: `${path} is no nugget any more; restore it from a copy`,
    details: { path },
    cause: parsed.error,
  });
}

const Newer = z.object({ format: z.int().min(LIBRARY_FORMAT + 1) });

/** `undefined`, which no schema takes, for a text that is no JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
