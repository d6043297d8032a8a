/**
 * A block as Blockly serialises it; only what we read and write of it. `data` is a text that Blockly carries along, also
 * through copy and paste: ours is JSON of what came with the spec and no field shows.
 */
export interface BlockState {
  readonly type: string;
  readonly id?: string;
  readonly x?: number;
  readonly y?: number;
  readonly fields?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, { readonly block?: BlockState }>>;
  readonly next?: { readonly block?: BlockState };
  readonly data?: string;
}

/** The input that every mouth has. */
export const MOUTH = 'MOUTH';

/** Where a workspace's JSON keeps what no block shows (keptParts.ts). */
export const KEPT = 'nugget';

interface BlockContent {
  readonly type: string;
  readonly id: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** Left out where every value is undefined. */
  readonly kept?: Readonly<Record<string, unknown>>;
  readonly inside?: readonly BlockState[];
}

/** Makes a block's JSON. */
export function blockState({ type, id, fields, kept = {}, inside = [] }: BlockContent): BlockState {
  const data = JSON.stringify(kept);
  const first = chain(inside);
  return {
    type,
    id,
    ...(fields === undefined ? {} : { fields }),
    ...(data === '{}' ? {} : { data }),
    ...(first === undefined ? {} : { inputs: { [MOUTH]: { block: first } } }),
  };
}

/** Hangs blocks below each other; the first one holds all others. */
export const chain = (blocks: readonly BlockState[]): BlockState | undefined =>
  blocks.reduceRight<BlockState | undefined>(
    (below, block) => (below === undefined ? block : { ...block, next: { block: below } }),
    undefined,
  );
