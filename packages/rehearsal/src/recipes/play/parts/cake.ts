import type { Part, PartOrder } from '../../general/page/part.ts';
import { countBetween, countIn } from '../../general/reading/numbers.ts';
import { shortened } from '../../shared/escape.ts';
import { wordsOf } from '../../shared/requirements.ts';
import { shareTitles } from '../shareTitles.ts';
import { template, testFile } from '../template.ts';
import { playWords } from '../words/index.ts';

const TOY =
  /\b((?:birthday|party) (?:page|cake|card|surprise)|cake with|geburtstags\w*|cumpleaños|anniversaire)\b/iu;
const CONFETTI = /\b(confetti|party|rains?|konfetti|fiesta|confettis?|fête)\b/iu;
const BLOWS =
  /\b(blow\w*|press\w*|tap|click|goes? out|wish\w*|happy birthday|again|aus(?:pusten|blasen)|wunsch|sopl\w*|deseo|souffl\w*|vœu)\b/iu;
const CANDLES = /\b(cake|candles?|torte|kuchen|kerzen?|tarta|velas?|gâteau|bougies?)\b/iu;
const NAME =
  /\b(?:birthday(?: page| card| cake| surprise)? for|geburtstags\w+ für|cumpleaños (?:de|para)|anniversaire (?:de|pour)|tarta para)\s+(?:my |our |mein\w* |mi |mon |ma )?(?:[\p{Ll}-]+\s)?(\p{Lu}[\p{L}'’-]{0,30}(?:\s\p{Lu}[\p{L}'’-]{0,30})?)/u;

/** A cake whose candles can be blown out, and a rain of confetti. */
export const cake: Part = {
  id: 'cake',
  isNamedIn: (words) => TOY.test(words),
  answers: ({ description }) => [CONFETTI, BLOWS, CANDLES].some((words) => words.test(description)),
  reaches: ({ description }) => /\bconfetti/i.test(description),
  build: (order) => {
    const candles = candlesFor(order);
    return {
      show: 'showCake',
      tests: [
        testFile('candles', {
          count: candles,
          ...shareTitles(order.titles, {
            confetti: { words: CONFETTI, usual: 'there is confetti' },
            blows: { words: BLOWS, usual: 'a candle can be blown out' },
            candles: { words: CANDLES, usual: 'every candle burns at first' },
          }),
        }),
      ],
      settings: settingsFor(candles),
      pieces: [
        {
          name: 'Light the candles',
          description: `Put ${candles} candles on a cake and know which of them burn.`,
          files: [template('src/candles.js'), template('looks/cake.css')],
          acceptance: [`There are ${candles} candles, and each can be blown out.`],
          summary: `I baked the cake and lit ${candles} candles.`,
          isFor: ({ description }) => !CONFETTI.test(description),
        },
        {
          name: 'Cut the confetti',
          description: 'Let coloured paper rain over the page, and clean up after it.',
          files: [template('src/confetti.js')],
          acceptance: ['Confetti falls when the last candle is out.'],
          summary: 'I cut the confetti. Where a person wants no moving things, it stays away.',
          isFor: ({ description }) => CONFETTI.test(description),
        },
      ],
      assembly: [template('src/cake.js', { words: screenWords(order) })],
    };
  },
};

function candlesFor({ spec, requirements }: PartOrder): number {
  const texts = [...requirements.map(({ description }) => description), spec.nugget.description];
  const age = texts
    .map((text) => countIn(text, /^(years?|jahre|años|ans)$/iu))
    .find((found) => found !== undefined);
  return countBetween(texts, /^(candles?|kerzen?|velas?|bougies?)$/iu, {
    least: 1,
    usual: age ?? 8,
    most: 16,
  });
}

const settingsFor = (candles: number) =>
  [
    {
      name: 'CANDLES',
      value: candles,
      says: 'How many candles stand on the cake.',
      kind: 'count',
      of: CANDLES,
      least: 1,
      most: 16,
    },
    {
      name: 'CONFETTI',
      value: 120,
      says: 'How many pieces of confetti fall.',
      kind: 'count',
      of: CONFETTI,
      least: 20,
      most: 600,
    },
  ] as const;

function screenWords({ spec }: PartOrder) {
  const { happy, happyYou, ...words } = playWords(spec.language).cake;
  const name = NAME.exec(wordsOf(spec))?.[1];
  return {
    ...words,
    happy: name === undefined ? happyYou : happy.replace('{name}', () => shortened(name, 40)),
  };
}
