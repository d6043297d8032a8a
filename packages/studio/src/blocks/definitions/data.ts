import { requirementBlock } from './requirementBlock.ts';

export const data = requirementBlock({
  type: 'data',
  words: 'block_data',
  tip: 'tip_data',
  need: 'need_requirement',
});
