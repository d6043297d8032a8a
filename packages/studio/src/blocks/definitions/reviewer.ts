import { agentBlock } from './agentBlock.ts';

export const reviewer = agentBlock({
  role: 'reviewer',
  words: 'block_reviewer',
  tip: 'tip_reviewer',
  name: 'name_reviewer',
});
