import { requirementBlock } from './requirementBlock.ts';

export const timer = requirementBlock({
  type: 'timer',
  words: 'block_timer',
  tip: 'tip_timer',
  need: 'need_requirement',
});
