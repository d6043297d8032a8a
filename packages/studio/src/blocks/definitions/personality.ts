import { LIMITS } from '@nugget/contract';
import { blockState } from '../spec/blockState.ts';
import { defineBlock } from './defineBlock.ts';

export const personality = defineBlock({
  type: 'personality',
  category: 'style',
  words: 'block_personality',
  tip: 'tip_personality',
  fields: [
    {
      kind: 'line',
      name: 'TEXT',
      label: 'field_personality',
      max: LIMITS.persona,
      need: { weight: 'hint', words: 'need_personality' },
    },
  ],
  fits: ['stack'],
  limit: { group: 'personality', max: 1 },
  toSpec: (block) => [{ part: 'personality', value: block.text('TEXT') }],
  fromSpec({ style }) {
    const text = style?.personality ?? '';
    return text.trim() === ''
      ? []
      : [blockState({ type: 'personality', id: 'personality', fields: { TEXT: text } })];
  },
});
