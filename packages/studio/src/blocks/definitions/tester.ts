import { agentBlock } from './agentBlock.ts';

export const tester = agentBlock({
  role: 'tester',
  words: 'block_tester',
  tip: 'tip_tester',
  name: 'name_tester',
});
