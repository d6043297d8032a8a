import { LIMITS } from '@nugget/contract';
import { requirementBlock } from './requirementBlock.ts';

// The wire has one text for both halves. These are the joints that elisa's client writes as well, in every language.
const joined = (when: string, then: string): string => (then === '' ? when : `when ${when}, then ${then}`);

/** The two halves of a when/then requirement's text; all of it is the first half where it is written otherwise. */
export function splitWhenThen(description: string): { readonly WHEN: string; readonly THEN: string } {
  const halves = /^when (?<when>.*?), then (?<then>.+)$/s.exec(description)?.groups;
  return { WHEN: halves?.when ?? description, THEN: halves?.then ?? '' };
}

/** Half a description each, so that both fit into one with the words between them. */
const HALF = LIMITS.description / 2 - 10;

export const whenThen = requirementBlock({
  type: 'when_then',
  words: 'block_when_then',
  tip: 'tip_when_then',
  need: 'need_when',
  fields: [
    {
      kind: 'line',
      name: 'WHEN',
      label: 'field_when',
      max: HALF,
      need: { weight: 'hint', words: 'need_when' },
    },
    {
      kind: 'line',
      name: 'THEN',
      label: 'field_then',
      max: HALF,
      need: { weight: 'hint', words: 'need_then' },
    },
  ],
  describe: (block) => joined(block.text('WHEN'), block.text('THEN')),
});
