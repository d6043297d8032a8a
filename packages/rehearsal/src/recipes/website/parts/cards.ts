import { jsList } from '../../general/literals.ts';
import type { Part, PartOrder } from '../../general/page/part.ts';
import { withWords } from '../../general/reading/language.ts';
import { countBetween, countIn } from '../../general/reading/numbers.ts';
import { capitalised } from '../../general/reading/subject.ts';
import { template } from '../template.ts';
import { websiteWords } from '../words/index.ts';

const FACT = /^(facts?|cards?|things?|fakten?|karten?|datos?|tarjetas?|faits?|cartes?|infos?)$/i;
const WORDS =
  /\b(facts?|cards?|fakten|fakt|karten?|wissenswert\w*|datos?|tarjetas?|faits?|cartes?|anecdotes?)\b/i;

const MOST_FACTS = 20;

/** Facts about the subject, each on a card. They are made up, and the page says so. */
export const cards: Part = {
  id: 'cards',
  isNamedIn: (words) => WORDS.test(words),
  answers: ({ description }) => WORDS.test(description) && (countIn(description, FACT) ?? 1) <= MOST_FACTS,
  build: (order) => {
    const { spec, subject, titles } = order;
    const words = websiteWords(spec.language).facts;
    const facts = factsFor(order);
    return {
      show: 'showCards',
      tests: [template('tests/cards.test.mjs', { titles, count: facts.length })],
      pieces: [
        {
          name: 'Write the facts',
          description: `Write ${facts.length} facts into src/facts.js, easy to find and to change.`,
          files: [template('src/facts.js', { facts: jsList(facts) })],
          acceptance: [`There are ${facts.length} facts.`],
          summary: `I made up ${facts.length} facts; the page says so, and where to write true ones.`,
        },
        {
          name: 'Make the fact cards',
          description: 'Show every fact on a card of its own, side by side where there is room.',
          files: [
            template('src/cards.js', {
              title: withWords(words.title, { name: subject.name }),
              hint: words.hint,
            }),
            template('looks/cards.css'),
          ],
          acceptance: ['Every fact stands on a card of its own.'],
          summary: 'Each fact has a card of its own.',
        },
      ],
    };
  },
};

function factsFor({ spec, subject, requirements }: PartOrder): readonly string[] {
  const words = websiteWords(spec.language).facts;
  const texts = [...requirements.map(({ description }) => description), spec.nugget.description];
  const count = countBetween(texts, FACT, { least: 1, usual: 3, most: MOST_FACTS });
  const known = subject.isSomebody ? words.somebody : words.something;
  return Array.from({ length: count }, (_, index) =>
    capitalised(
      withWords(known[index] ?? words.yours, { name: subject.name, number: String(index + 1) }),
      spec.language,
    ),
  );
}
