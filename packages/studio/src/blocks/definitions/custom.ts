import { agentBlock } from './agentBlock.ts';

export const custom = agentBlock({
  role: 'custom',
  words: 'block_custom',
  tip: 'tip_custom',
  name: 'name_custom',
});
