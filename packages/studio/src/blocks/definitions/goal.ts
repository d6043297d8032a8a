import { LIMITS, NUGGET_TYPES } from '@nugget/contract';
import { blockState } from '../spec/blockState.ts';
import { defineBlock } from './defineBlock.ts';
import { oneOf } from './oneOf.ts';

/** The hat block: there is one, and what counts hangs below it. */
export const goal = defineBlock({
  type: 'goal',
  category: 'goal',
  words: 'block_goal',
  tip: 'tip_goal',
  fields: [
    {
      kind: 'choice',
      name: 'KIND',
      label: 'field_kind',
      options: [
        { value: 'game', words: 'kind_game' },
        { value: 'website', words: 'kind_website' },
        { value: 'story', words: 'kind_story' },
        { value: 'tool', words: 'kind_tool' },
        { value: 'hardware', words: 'kind_hardware' },
        { value: 'general', words: 'kind_general' },
      ],
    },
    {
      kind: 'line',
      name: 'GOAL',
      label: 'field_goal',
      max: LIMITS.goal,
      need: { weight: 'must', words: 'need_goal' },
    },
    { kind: 'text', name: 'DESCRIPTION', label: 'field_description', max: LIMITS.description },
  ],
  fits: [],
  limit: { group: 'goal', max: 1 },
  toSpec: (block) => [
    {
      part: 'nugget',
      value: {
        goal: block.text('GOAL'),
        description: block.text('DESCRIPTION'),
        type: oneOf(NUGGET_TYPES, block.text('KIND')) ?? 'general',
      },
    },
  ],
  fromSpec: ({ nugget }) => [
    blockState({
      type: 'goal',
      id: 'goal',
      fields: { KIND: nugget.type, GOAL: nugget.goal, DESCRIPTION: nugget.description },
    }),
  ],
});
