import { LIMITS } from '@nugget/contract';
import { blockState } from '../spec/blockState.ts';
import { defineBlock } from './defineBlock.ts';

export const checkWithMe = defineBlock({
  type: 'check_with_me',
  category: 'flow',
  words: 'block_check_with_me',
  tip: 'tip_check_with_me',
  fields: [
    {
      kind: 'line',
      name: 'TEXT',
      label: 'field_gate',
      max: LIMITS.description,
      need: { weight: 'hint', words: 'need_gate' },
    },
  ],
  fits: ['stack'],
  limit: { group: 'gates', max: LIMITS.humanGates },
  toSpec: (block) => [{ part: 'gate', value: block.text('TEXT') }],
  fromSpec: ({ workflow }) =>
    workflow.human_gates.map((text, index) =>
      blockState({ type: 'check_with_me', id: `gate-${index}`, fields: { TEXT: text } }),
    ),
});
