import type { Part } from '../../general/page/part.ts';
import { wordedPart } from '../../general/page/wordedPart.ts';
import { template } from '../template.ts';
import { toolWords } from '../words/index.ts';

/** Two numbers and a sign. */
export const calculator: Part = wordedPart({
  id: 'calculator',
  words: /\b(calculators?|calculates?|taschenrechner|calculadora|calculatrice)\b/i,
  build: ({ spec, titles }) => ({
    show: 'showCalculator',
    tests: [template('tests/calculator.test.mjs', { titles })],
    pieces: [
      {
        name: 'Make the calculator',
        description: 'Add, take away, multiply and divide two numbers.',
        files: [
          template('src/calculator.js', { noZero: toolWords(spec.language).noZero }),
          template('looks/calculator.css'),
        ],
        acceptance: ['All four signs work, and dividing by zero is answered kindly.'],
        summary: 'I made a calculator for two numbers and the four signs.',
      },
    ],
  }),
});
