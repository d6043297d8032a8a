import type { NuggetSpec, RequirementType } from '@nugget/contract';
import type { blocks } from '../../words/en/blocks.ts';
import type { BlockState } from '../spec/blockState.ts';
import type { SpecPart } from '../spec/specPart.ts';

/** A key of the blocks' catalogue whose words need no values: what a child reads is never in the code. */
export type BlockWord = {
  [Key in keyof typeof blocks]: Key extends `${string}_${'one' | 'other'}`
    ? never
    : (typeof blocks)[Key] extends `${string}{{${string}`
      ? never
      : Key;
}[keyof typeof blocks];

/** The drawers of the toolbox, in their order; also the names of the colours. */
export const CATEGORIES = [
  'goal',
  'requirements',
  'board',
  'style',
  'crew',
  'flow',
  'skills',
  'rules',
  'deploy',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Where a block may hang: in the stack below the goal, in a flow block's mouth, or in a requirement's mouth. */
export type Mouth = 'stack' | 'wishes' | 'tests';

/** An empty field is asked for: `must` holds Go back, `hint` only says that the block will be left out. */
export interface Need {
  readonly weight: 'must' | 'hint';
  readonly words: BlockWord;
}

interface TextField {
  /** `line` is edited in place where it is short; `text` always in a dialog with room to write. */
  readonly kind: 'line' | 'text';
  readonly name: string;
  /** What a screen reader and the dialog call it. */
  readonly label: BlockWord;
  /** In UTF-16 code units, from LIMITS. */
  readonly max: number;
  readonly need?: Need;
}

interface ChoiceField {
  readonly kind: 'choice';
  readonly name: string;
  readonly label: BlockWord;
  readonly options: readonly { readonly value: string; readonly words: BlockWord }[];
  /** Values that a nugget from elsewhere may have and nobody can choose: shown only where they are set. */
  readonly keptOptions?: readonly { readonly value: string; readonly words: BlockWord }[];
}

export type BlockField = TextField | ChoiceField;

/** What a block on the canvas says, read from the workspace's JSON. */
export interface BlockReading {
  readonly id: string;
  /** The value of a field; '' where it is not set. */
  text(field: string): string;
  /** What came with the spec and no field shows, such as a requirement's `test_id`. */
  kept(key: string): unknown;
  /** The block's own id in the spec, unique among all blocks: the one it came with, or one made from the block's id. */
  specId(prefix: string): string;
  /** What the blocks in this block's mouth mean. */
  readonly inside: readonly SpecPart[];
}

export interface BlockDefinition {
  readonly type: string;
  readonly category: Category;
  /** The words on the block, with %1, %2 … for its fields and, last, its mouth. */
  readonly words: BlockWord;
  /** One sentence: what it is for. */
  readonly tip: BlockWord;
  readonly fields: readonly BlockField[];
  /** Where it may hang; nowhere for the hat block that everything hangs below. */
  readonly fits: readonly Mouth[];
  /** What may hang inside it. */
  readonly mouth?: Mouth;
  /** At most `max` blocks of this group in one nugget. */
  readonly limit: { readonly group: string; readonly max: number };
  /** Values of fields in the toolbox, as words. */
  readonly starts?: Readonly<Record<string, BlockWord>>;
  toSpec(block: BlockReading): readonly SpecPart[];
  /** The fields of a requirement that was said with this block; undefined for one that was not. For nuggets on boards. */
  readWish?(wish: {
    readonly type: RequirementType;
    readonly description: string;
  }): Readonly<Record<string, string>> | undefined;
  /** The blocks of this type that a spec asks for; left out where another file arranges them (spec/requirementStack.ts). */
  fromSpec?(spec: NuggetSpec): readonly BlockState[];
}

/** Declares a block: how it looks and what it means. Add it to the array in index.ts; toolbox, docs and spec follow. */
export const defineBlock = (definition: BlockDefinition): BlockDefinition => definition;
