import { requirementBlock } from './requirementBlock.ts';

export const feature = requirementBlock({
  type: 'feature',
  words: 'block_feature',
  tip: 'tip_feature',
  need: 'need_requirement',
});
