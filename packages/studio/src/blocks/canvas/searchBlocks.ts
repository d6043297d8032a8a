import type { BlockDefinition } from '../definitions/defineBlock.ts';
import { BLOCKS } from '../definitions/index.ts';
import type { Words } from './words.ts';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}|%\d/gu, '')
    .toLowerCase();

/** Everything that a child may know a block by: what it says, what it is for, its drawer, and its choices. */
function textOf({ words, tip, category, fields }: BlockDefinition, t: Words): string {
  const choices = fields.flatMap((field) => (field.kind === 'choice' ? field.options : []));
  const labels = [t(words), t(tip), t(`category_${category}`), ...choices.map((choice) => t(choice.words))];
  return ` ${plain(labels.join(' '))}`;
}

/** The blocks of which each word of the query begins a word; none for an empty query. */
export function searchBlocks(query: string, t: Words): readonly BlockDefinition[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return BLOCKS.filter((block) => {
    const text = textOf(block, t);
    return wanted.every((word) => text.includes(` ${word}`));
  });
}
