import { agentBlock } from './agentBlock.ts';

export const builder = agentBlock({
  role: 'builder',
  words: 'block_builder',
  tip: 'tip_builder',
  name: 'name_builder',
});
