import { LIMITS } from '@nugget/contract';
import { blockState } from '../spec/blockState.ts';
import { defineBlock } from './defineBlock.ts';

export const keepImproving = defineBlock({
  type: 'keep_improving',
  category: 'flow',
  words: 'block_keep_improving',
  tip: 'tip_keep_improving',
  fields: [
    {
      kind: 'line',
      name: 'TEXT',
      label: 'field_until',
      max: LIMITS.description,
      need: { weight: 'hint', words: 'need_until' },
    },
  ],
  fits: ['stack'],
  limit: { group: 'iterations', max: LIMITS.list },
  toSpec: (block) => [{ part: 'iteration', value: block.text('TEXT') }],
  fromSpec: ({ workflow }) =>
    workflow.iteration_conditions.map((text, index) =>
      blockState({ type: 'keep_improving', id: `until-${index}`, fields: { TEXT: text } }),
    ),
});
