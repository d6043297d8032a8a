import type { Part, PartOrder } from '../../general/page/part.ts';
import { wordedPart } from '../../general/page/wordedPart.ts';
import { capitalised } from '../../general/reading/subject.ts';
import { oneLine, shortened } from '../../shared/escape.ts';
import { template } from '../template.ts';
import { websiteWords } from '../words/index.ts';

const HOW_OFTEN =
  /\b(?:how (?:many times|often)|wie oft|wie viele male|cuántas veces|combien de fois)\b.*$/iu;

/** Counts the presses of the page's buttons; where there is none, it brings buttons of its own. */
export const counter: Part = wordedPart({
  id: 'counter',
  words:
    /\b(count(?:er|s|ing)?(?! ?down| the (?:days|words|letters|visitors|steps))|how many times|how often|zähler|zählt|wie oft|contador|cuenta|cuántas veces|compteur|compte|combien de fois|tally)\b/iu,
  build: (order) => {
    const { titles } = order;
    const file = order.partIds.has('moments') ? 'src/counter.js' : 'tally/counter.js';
    return {
      show: 'showCounter',
      tests: [template('tests/counter.test.mjs', { titles })],
      pieces: [
        {
          name: 'Make the counter',
          description: 'Count with a big number that everybody can read.',
          files: [
            { ...template(file, { label: labelFor(order) }), path: 'src/counter.js' },
            template('looks/counter.css'),
          ],
          acceptance: ['The number goes up by one each time.'],
          summary: 'I made the counter.',
        },
      ],
    };
  },
});

function labelFor({ spec, requirements }: PartOrder): string {
  const phrase = requirements
    .map(({ description }) => HOW_OFTEN.exec(oneLine(description))?.[0])
    .find(Boolean);
  if (phrase === undefined) return websiteWords(spec.language).counted;
  return `${capitalised(shortened(phrase, 80), spec.language)}:`;
}
