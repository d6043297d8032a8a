import { flowBlock } from './flowBlock.ts';

export const atTheSameTime = flowBlock({ type: 'parallel', words: 'block_parallel', tip: 'tip_parallel' });
