import { blockState } from '../spec/blockState.ts';
import { defineBlock } from './defineBlock.ts';

/** A review is also on where the crew has a reviewer; this block asks for one without naming them. */
export const review = defineBlock({
  type: 'review',
  category: 'flow',
  words: 'block_review',
  tip: 'tip_review',
  fields: [],
  fits: ['stack'],
  limit: { group: 'review', max: 1 },
  toSpec: () => [{ part: 'review', value: true }],
  fromSpec({ workflow, agents }) {
    const isImplied = agents.some(({ role }) => role === 'reviewer');
    return workflow.review_enabled && !isImplied ? [blockState({ type: 'review', id: 'review' })] : [];
  },
});
