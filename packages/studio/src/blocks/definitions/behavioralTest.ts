import { LIMITS } from '@nugget/contract';
import { defineBlock } from './defineBlock.ts';

/** Hangs in the requirement that it proves, or alone in the stack. */
export const behavioralTest = defineBlock({
  type: 'behavioral_test',
  category: 'requirements',
  words: 'block_behavioral_test',
  tip: 'tip_behavioral_test',
  fields: [
    {
      kind: 'line',
      name: 'WHEN',
      label: 'field_when',
      max: LIMITS.description,
      need: { weight: 'hint', words: 'need_test_when' },
    },
    {
      kind: 'line',
      name: 'THEN',
      label: 'field_then',
      max: LIMITS.description,
      need: { weight: 'hint', words: 'need_test_then' },
    },
  ],
  fits: ['stack', 'tests'],
  limit: { group: 'tests', max: LIMITS.list },
  toSpec(block) {
    const [id, requirementId] = [block.kept('id'), block.kept('requirement_id')];
    return [
      {
        part: 'test',
        value: {
          ...(typeof id === 'string' ? { id } : {}),
          ...(typeof requirementId === 'string' ? { requirement_id: requirementId } : {}),
          when: block.text('WHEN'),
          // biome-ignore lint/suspicious/noThenProperty: the wire protocol fixes this name.
          then: block.text('THEN'),
        },
      },
    ];
  },
});
