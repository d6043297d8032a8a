import { LIMITS } from '@nugget/contract';
import { type BlockWord, defineBlock } from './defineBlock.ts';

interface FlowLook {
  readonly type: 'sequential' | 'parallel';
  readonly words: BlockWord;
  readonly tip: BlockWord;
}

/** Holds requirements and says in which order they are built. An empty one says nothing. */
export const flowBlock = ({ type, words, tip }: FlowLook) =>
  defineBlock({
    type,
    category: 'flow',
    words,
    tip,
    fields: [],
    fits: ['stack'],
    mouth: 'wishes',
    limit: { group: 'flow', max: LIMITS.list },
    toSpec({ inside }) {
      const descriptions = inside.flatMap((part) =>
        part.part === 'requirement' ? [part.value.description] : [],
      );
      return descriptions.length === 0
        ? inside
        : [...inside, { part: 'flow', value: { type, descriptions } }];
    },
  });
