import type { RequirementType } from '@nugget/contract';
import type { BlockField, BlockReading, BlockWord } from './defineBlock.ts';
import { requirementBlock } from './requirementBlock.ts';

/** The value of a field. */
type Fields = (name: string) => string;

interface BoardLook {
  readonly type: `board_${string}`;
  /** What it is in the spec. */
  readonly requirement: RequirementType;
  readonly words: BlockWord;
  readonly tip: BlockWord;
  readonly fields: readonly BlockField[];
  /** The wish in the wire's own words, which are English in every language; '' while a text is missing. */
  readonly describe: (field: Fields) => string;
  /** The fields of a wish that was written like this. */
  readonly read: (description: string) => Readonly<Record<string, string>> | undefined;
}

/**
 * A wish about a part of a board. In the spec it is a requirement like any other; its words tell which block it was, so that a
 * spec for a board opens with the same blocks.
 */
export function boardBlock({ type, requirement, words, tip, fields, describe, read }: BoardLook) {
  const block = requirementBlock({
    type: requirement,
    block: { type, category: 'board' },
    words,
    tip,
    need: 'need_requirement',
    fields,
    describe: (reading: BlockReading) => describe((name) => reading.text(name)),
  });
  return {
    ...block,
    readWish(wish: { readonly type: RequirementType; readonly description: string }) {
      if (wish.type !== requirement) return undefined;
      const found = read(wish.description);
      if (found === undefined) return undefined;
      // Only what comes back letter by letter is shown as this block.
      return describe((name) => found[name] ?? '') === wish.description ? found : undefined;
    },
  };
}

/** The named groups of a pattern. */
export const groupsOf = (pattern: RegExp, text: string): Readonly<Record<string, string>> | undefined =>
  pattern.exec(text)?.groups;

/** The value of the choice that is written like this. */
export const valueFor = (
  texts: Readonly<Record<string, string>>,
  text: string | undefined,
): string | undefined => Object.entries(texts).find(([, written]) => written === text)?.[0];

/** How a choice is written; of a value that nobody knows, as the first. */
export const textFor = (texts: Readonly<Record<string, string>>, value: string): string =>
  texts[value] ?? Object.values(texts)[0] ?? '';

/** A text with what stands around it; '' while it is empty. */
export const around = (text: string, write: (text: string) => string): string =>
  text.trim() === '' ? '' : write(text);
