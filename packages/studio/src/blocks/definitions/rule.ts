import { LIMITS, RULE_TRIGGERS } from '@nugget/contract';
import { blockState } from '../spec/blockState.ts';
import { defineBlock } from './defineBlock.ts';
import { oneOf } from './oneOf.ts';

export const rule = defineBlock({
  type: 'rule',
  category: 'rules',
  words: 'block_rule',
  tip: 'tip_rule',
  fields: [
    {
      kind: 'line',
      name: 'NAME',
      label: 'field_rule_name',
      max: LIMITS.name,
      need: { weight: 'must', words: 'need_rule_name' },
    },
    {
      kind: 'choice',
      name: 'TRIGGER',
      label: 'field_rule_trigger',
      options: RULE_TRIGGERS.map((value) => ({ value, words: `trigger_${value}` }) as const),
    },
    {
      kind: 'text',
      name: 'PROMPT',
      label: 'field_rule_prompt',
      max: LIMITS.prompt,
      need: { weight: 'hint', words: 'need_rule_prompt' },
    },
  ],
  fits: ['stack'],
  limit: { group: 'rules', max: LIMITS.rules },
  toSpec: (block) => [
    {
      part: 'rule',
      value: {
        id: block.specId('rule'),
        name: block.text('NAME'),
        prompt: block.text('PROMPT'),
        trigger: oneOf(RULE_TRIGGERS, block.text('TRIGGER')) ?? 'always',
      },
    },
  ],
  fromSpec: ({ rules }) =>
    rules.map(({ id, name, prompt, trigger }, index) =>
      blockState({
        type: 'rule',
        id: `rule-${index}`,
        fields: { NAME: name, TRIGGER: trigger, PROMPT: prompt },
        kept: { id },
      }),
    ),
});
