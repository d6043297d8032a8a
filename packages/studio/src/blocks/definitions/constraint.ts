import { requirementBlock } from './requirementBlock.ts';

export const constraint = requirementBlock({
  type: 'constraint',
  words: 'block_constraint',
  tip: 'tip_constraint',
  need: 'need_requirement',
});
