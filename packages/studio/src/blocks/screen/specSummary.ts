import type { NuggetSpecInput } from '@nugget/contract';
import type { Words } from '../canvas/words.ts';
import type { BlockWord } from '../definitions/defineBlock.ts';
import { blockOfType } from '../definitions/index.ts';

export interface SummaryPart {
  readonly title: BlockWord;
  readonly lines: readonly string[];
}

const filled = (lines: readonly (string | null | undefined)[]): readonly string[] =>
  lines.flatMap((line) => (line === null || line === undefined || line.trim() === '' ? [] : [line]));

/** The words for a value of a choice; the value itself where it has none, as a look in one's own words. */
function choiceWords(type: string, value: string, t: Words): string {
  const choices = (blockOfType(type)?.fields ?? []).flatMap((field) =>
    field.kind === 'choice' ? [...field.options, ...(field.keptOptions ?? [])] : [],
  );
  const words = choices.find((choice) => choice.value === value)?.words;
  return words === undefined ? value : t(words);
}

function flowLines({ workflow = {} }: NuggetSpecInput, t: Words): readonly string[] {
  const hints = (workflow.flow_hints ?? []).map(({ type, descriptions }) => {
    const list = descriptions.join(' · ');
    return type === 'parallel' ? t('crew_together', { list }) : t('crew_in_order', { list });
  });
  return [
    ...hints,
    ...filled(workflow.human_gates ?? []).map((text) => t('crew_ask', { text })),
    ...filled(workflow.iteration_conditions ?? []).map((text) => t('crew_until', { text })),
    ...(workflow.review_enabled === true ? [t('crew_review')] : []),
    workflow.testing_enabled === false ? t('crew_untested') : t('crew_tested'),
  ];
}

/** A spec as a child can read it, part by part; parts without a line are left out. */
export function specSummary(spec: NuggetSpecInput, t: Words): readonly SummaryPart[] {
  const { nugget, requirements = [], style, agents = [], skills = [], rules = [], workflow } = spec;
  const tests = (workflow?.behavioral_tests ?? []).map((test) =>
    t('crew_test', { cause: test.when, effect: test.then }),
  );
  const parts: readonly SummaryPart[] = [
    { title: 'crew_goal', lines: filled([choiceWords('goal', nugget.type ?? 'general', t), nugget.goal]) },
    { title: 'crew_about', lines: filled([nugget.description]) },
    { title: 'crew_wishes', lines: filled(requirements.map(({ description }) => description)) },
    { title: 'crew_tests', lines: tests },
    { title: 'crew_style', lines: filled([choiceWords('look', style?.visual ?? '', t), style?.personality]) },
    {
      title: 'crew_crew',
      lines: agents.map(({ name, persona = '' }) => filled([name, persona]).join(' – ')),
    },
    { title: 'crew_flow', lines: flowLines(spec, t) },
    { title: 'crew_skills', lines: skills.map(({ name, prompt }) => filled([name, prompt]).join(': ')) },
    { title: 'crew_rules', lines: rules.map(({ name, prompt }) => filled([name, prompt]).join(': ')) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}
