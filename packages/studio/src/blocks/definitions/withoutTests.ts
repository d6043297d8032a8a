import { blockState } from '../spec/blockState.ts';
import { defineBlock } from './defineBlock.ts';

/** Tests are on for every nugget, with or without a tester; only this block turns them off. */
export const withoutTests = defineBlock({
  type: 'without_tests',
  category: 'flow',
  words: 'block_without_tests',
  tip: 'tip_without_tests',
  fields: [],
  fits: ['stack'],
  limit: { group: 'withoutTests', max: 1 },
  toSpec: () => [{ part: 'withoutTests', value: true }],
  fromSpec: ({ workflow }) =>
    workflow.testing_enabled ? [] : [blockState({ type: 'without_tests', id: 'without-tests' })],
});
