import { LIMITS } from '@nugget/contract';
import { around, boardBlock, groupsOf } from './boardBlock.ts';
import type { BlockField, BlockWord } from './defineBlock.ts';

/** Room for the words around it. */
const MOST_LETTERS = LIMITS.description - 80;

export const boardTextField = (label: BlockWord, need: BlockWord): BlockField => ({
  kind: 'line',
  name: 'TEXT',
  label,
  max: MOST_LETTERS,
  need: { weight: 'hint', words: need },
});

interface TextLook {
  readonly type: `board_${string}`;
  readonly words: BlockWord;
  readonly tip: BlockWord;
  readonly label: BlockWord;
  readonly need: BlockWord;
  readonly before: string;
  readonly after: string;
}

/** A wish with one text in the middle: `play <a happy tune> on the buzzer`. */
export function boardText({ type, words, tip, label, need, before, after }: TextLook) {
  const pattern = new RegExp(`^${before}(?<TEXT>.+)${after}$`, 's');
  return boardBlock({
    type,
    requirement: 'feature',
    words,
    tip,
    fields: [boardTextField(label, need)],
    describe: (field) => around(field('TEXT'), (text) => `${before}${text}${after}`),
    read: (description) => groupsOf(pattern, description),
  });
}
