import { flowBlock } from './flowBlock.ts';

export const firstThen = flowBlock({ type: 'sequential', words: 'block_sequential', tip: 'tip_sequential' });
