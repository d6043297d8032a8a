import type { Part } from '../../general/page/part.ts';
import { wordedPart } from '../../general/page/wordedPart.ts';
import { themeFor } from '../../shared/theme.ts';
import { template } from '../template.ts';
import { websiteWords } from '../words/index.ts';

/** Lets the visitor choose the page's main colour, and remembers it. */
export const colours: Part = wordedPart({
  id: 'colours',
  words:
    /\b(colou?r picker|(?:pick|choose|change)\w*(?:\s+\S+){0,3}\s+colou?rs?|farbe (?:wählen|ändern|aussuchen)|(?:elegir|cambiar)(?:\s+\S+)? color(?:es)?|(?:choisir|changer)(?:\s+\S+){0,2} couleurs?)\b/iu,
  build: ({ spec, titles }) => ({
    show: 'showColours',
    tests: [template('tests/colours.test.mjs', { titles })],
    pieces: [
      {
        name: 'Make the colour picker',
        description: 'Let visitors choose the main colour of the page, and keep words readable on it.',
        files: [
          template('src/colours.js', {
            label: websiteWords(spec.language).colour,
            colour: themeFor(spec).colours.accent,
          }),
        ],
        acceptance: ['A chosen colour changes the page and is still there after reloading.'],
        summary: 'I made the colour picker; it remembers your colour.',
      },
    ],
  }),
});
