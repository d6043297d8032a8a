import type { Part } from '../../general/page/part.ts';
import { wordsOf } from '../../shared/requirements.ts';
import { template } from '../template.ts';
import { toolWords } from '../words/index.ts';

const CONVERTER =
  /\b(convert\w*|umrechn\w*|umwandel\w*|convertir|conversor|convertisseur|into (?:inches|feet|miles|pounds|fahrenheit|celsius))\b/i;
/** Things that change their worth or that we do not know the numbers of. */
const OTHER_UNITS =
  /\b(money|euros?|dollars?|pesos?|currency|currencies|geld|dinero|argent|files?|photos?|languages?)\b/i;

/** In the order of the list in src/converter.js. */
const PAIRS: readonly RegExp[] = [
  /\b(inch(?:es)?|cm|centimet(?:er|re)s?|zentimeter|centímetros?|centimètres?)\b/i,
  /\b(feet|foot|met(?:er|re)s?|metros?|mètres?)\b/i,
  /\b(miles?|km|kilomet(?:er|re)s?|meilen|millas|milles)\b/i,
  /\b(pounds?|lbs?|kg|kilos?|kilograms?|pfund|libras)\b/i,
  /\b(celsius|fahrenheit|degrees|temperatures?|grad|grados|degrés)\b/i,
];

/** Lengths, weights and temperatures, there and back. */
export const converter: Part = {
  id: 'converter',
  isNamedIn: (words) => CONVERTER.test(words),
  answers: ({ description }) => CONVERTER.test(description) && !OTHER_UNITS.test(description),
  build: ({ spec, titles }) => {
    const named = PAIRS.findIndex((words) => words.test(wordsOf(spec)));
    return {
      show: 'showConverter',
      tests: [template('tests/converter.test.mjs', { titles })],
      pieces: [
        {
          name: 'Make the converter',
          description: 'Change lengths, weights and temperatures from one unit into another, and back.',
          files: [
            template('src/converter.js', {
              units: toolWords(spec.language).units,
              first: Math.max(0, named),
            }),
          ],
          acceptance: ['Writing in one box changes the other one.'],
          summary: 'I made the converter for lengths, weights and temperatures; it works in both directions.',
        },
      ],
    };
  },
};
