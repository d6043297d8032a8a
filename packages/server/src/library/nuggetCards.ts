import type { NuggetError } from '@nugget/contract';
import { toNuggetError } from '@nugget/contract';
import type { NuggetShelf } from './nuggetShelf.ts';
import { type NuggetCard, toCard } from './storedNugget.ts';

/** The nuggets without their blocks. Keeps what it read, and reads only what was written since. */
export interface NuggetCards {
  /** All that can be read, the bin included, in no order. */
  all(): Promise<readonly NuggetCard[]>;
}

export interface NuggetCardsParts {
  readonly shelf: NuggetShelf;
  /** Told of a nugget that cannot be read; the others are listed. */
  readonly onDamaged: (problem: { readonly id: string; readonly error: NuggetError }) => void;
}

interface Kept {
  readonly stamp: string;
  /** Undefined for one that cannot be read: it is told of once, not at each look. */
  readonly card: NuggetCard | undefined;
}

export function createNuggetCards({ shelf, onDamaged }: NuggetCardsParts): NuggetCards {
  let kept: ReadonlyMap<string, Kept> = new Map();

  const look = async (id: string): Promise<Kept | undefined> => {
    const stamp = await shelf.stamp(id);
    if (stamp === undefined) return undefined;
    const known = kept.get(id);
    return known?.stamp === stamp ? known : { stamp, card: await readCard(id) };
  };

  const readCard = async (id: string): Promise<NuggetCard | undefined> => {
    try {
      return toCard(await shelf.read(id));
    } catch (thrown) {
      const error = toNuggetError(thrown);
      // It was removed since its folder was listed.
      if (error.code !== 'NUGGET_NOT_FOUND') onDamaged({ id, error });
      return undefined;
    }
  };

  return {
    async all() {
      const ids = await shelf.ids();
      const found = new Map<string, Kept>();
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        const some = ids.slice(at, at + AT_ONCE);
        const looked = await Promise.all(some.map(look));
        for (const [index, id] of some.entries()) {
          const card = looked[index];
          if (card !== undefined) found.set(id, card);
        }
      }
      kept = found;
      return [...found.values()].flatMap(({ card }) => card ?? []);
    },
  };
}

/** Bounds the memory of a first look: each nugget may be 1 MB. */
const AT_ONCE = 32;
