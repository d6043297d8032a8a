import { NAMED_VISUALS } from '@nugget/contract';
import { blockState } from '../spec/blockState.ts';
import { defineBlock } from './defineBlock.ts';

const names: readonly string[] = NAMED_VISUALS;
export const isNamedVisual = (visual: string): boolean => names.includes(visual);

export const look = defineBlock({
  type: 'look',
  category: 'style',
  words: 'block_look',
  tip: 'tip_look',
  fields: [
    {
      kind: 'choice',
      name: 'LOOK',
      label: 'field_look',
      options: NAMED_VISUALS.map((value) => ({ value, words: `look_${value}` }) as const),
    },
  ],
  fits: ['stack'],
  limit: { group: 'visual', max: 1 },
  toSpec: (block) => [{ part: 'visual', value: block.text('LOOK') }],
  fromSpec({ style }) {
    const visual = style?.visual ?? '';
    return isNamedVisual(visual) ? [blockState({ type: 'look', id: 'look', fields: { LOOK: visual } })] : [];
  },
});
