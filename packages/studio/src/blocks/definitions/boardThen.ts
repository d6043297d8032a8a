import { LIMITS } from '@nugget/contract';
import type { BlockField } from './defineBlock.ts';

/** What happens then; half a wish, like the halves of every when and then. */
export const thenField: BlockField = {
  kind: 'line',
  name: 'THEN',
  label: 'field_then',
  max: LIMITS.description / 2,
  need: { weight: 'hint', words: 'need_then' },
};
