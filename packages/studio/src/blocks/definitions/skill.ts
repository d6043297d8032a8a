import { LIMITS, SKILL_CATEGORIES } from '@nugget/contract';
import { blockState } from '../spec/blockState.ts';
import { isJsonObject } from '../spec/json.ts';
import { defineBlock } from './defineBlock.ts';
import { oneOf } from './oneOf.ts';

export const skill = defineBlock({
  type: 'skill',
  category: 'skills',
  words: 'block_skill',
  tip: 'tip_skill',
  fields: [
    {
      kind: 'line',
      name: 'NAME',
      label: 'field_skill_name',
      max: LIMITS.name,
      need: { weight: 'must', words: 'need_skill_name' },
    },
    {
      kind: 'choice',
      name: 'CATEGORY',
      label: 'field_skill_category',
      options: [
        { value: 'agent', words: 'skill_agent' },
        { value: 'feature', words: 'skill_feature' },
        { value: 'style', words: 'skill_style' },
      ],
      keptOptions: [{ value: 'composite', words: 'skill_composite' }],
    },
    {
      kind: 'text',
      name: 'PROMPT',
      label: 'field_skill_prompt',
      max: LIMITS.prompt,
      need: { weight: 'hint', words: 'need_skill_prompt' },
    },
  ],
  fits: ['stack'],
  limit: { group: 'skills', max: LIMITS.skills },
  toSpec(block) {
    const workspace = block.kept('workspace');
    const value = {
      id: block.specId('skill'),
      name: block.text('NAME'),
      prompt: block.text('PROMPT'),
      category: oneOf(SKILL_CATEGORIES, block.text('CATEGORY')) ?? 'agent',
      ...(isJsonObject(workspace) ? { workspace } : {}),
    };
    return [{ part: 'skill', value }];
  },
  fromSpec: ({ skills }) =>
    skills.map(({ id, name, prompt, category, workspace }, index) =>
      blockState({
        type: 'skill',
        id: `skill-${index}`,
        fields: { NAME: name, CATEGORY: category, PROMPT: prompt },
        kept: { id, workspace },
      }),
    ),
});
