import { LIMITS } from '@nugget/contract';
import { blockState } from '../spec/blockState.ts';
import { defineBlock } from './defineBlock.ts';
import { isNamedVisual } from './look.ts';

export const lookInOwnWords = defineBlock({
  type: 'look_in_own_words',
  category: 'style',
  words: 'block_look_in_own_words',
  tip: 'tip_look_in_own_words',
  fields: [
    {
      kind: 'line',
      name: 'TEXT',
      label: 'field_look',
      max: LIMITS.persona,
      need: { weight: 'hint', words: 'need_look' },
    },
  ],
  fits: ['stack'],
  limit: { group: 'visual', max: 1 },
  toSpec: (block) => [{ part: 'visual', value: block.text('TEXT') }],
  fromSpec({ style }) {
    const visual = style?.visual ?? '';
    if (visual.trim() === '' || isNamedVisual(visual)) return [];
    return [blockState({ type: 'look_in_own_words', id: 'look', fields: { TEXT: visual } })];
  },
});
