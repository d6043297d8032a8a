import type { Part } from '../../general/page/part.ts';
import { wordedPart } from '../../general/page/wordedPart.ts';
import { template } from '../template.ts';
import { websiteWords } from '../words/index.ts';

/** Asks for a name and says hello to it. */
export const greeting: Part = wordedPart({
  id: 'greeting',
  words:
    /\b(greet\w*|(?:asks?|types?|writes?|enters?)(?: for)? (?:my|your|the|a|their) name|hello to (?:me|you)|fragt? nach (?:meinem|dem) namen|pregunta(?:r)? (?:mi|el) nombre|demande(?:r)? (?:mon|le) (?:nom|prénom))\b/iu,
  build: ({ spec, titles }) => {
    const words = websiteWords(spec.language);
    return {
      show: 'showGreeting',
      tests: [template('tests/greeting.test.mjs', { titles })],
      pieces: [
        {
          name: 'Say hello by name',
          description: 'Ask for a name and say hello to it, in big letters.',
          files: [
            template('src/greeting.js', {
              ask: words.yourName,
              button: words.sayHello,
              hello: words.hello,
              helloYou: words.helloYou,
            }),
            template('looks/greeting.css'),
          ],
          acceptance: ['Whoever types a name is greeted by it.'],
          summary: 'I made the hello. The name stays on the page and goes nowhere.',
        },
      ],
    };
  },
});
