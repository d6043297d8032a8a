import type { Part, PartOrder } from '../../general/page/part.ts';
import { wordedPart } from '../../general/page/wordedPart.ts';
import { countIn } from '../../general/reading/numbers.ts';
import { template } from '../template.ts';
import { toolWords } from '../words/index.ts';

const DIE = /^(dice|die|würfel|dados?|dés?)$/iu;
const SIDE = /^(sides?|sided|seiten|lados?|caras?|faces)$/iu;

/** Rolls dice and adds them up. */
export const dice: Part = wordedPart({
  id: 'dice',
  words: /\b(dice|roll a die|würfel\w*|dados?|lance(?:r)? (?:le|les|un|des) dés?)\b/iu,
  build: (order) => {
    const { howMany, sides } = diceFor(order);
    return {
      show: 'showDice',
      tests: [template('tests/dice.test.mjs', { titles: order.titles })],
      pieces: [
        {
          name: 'Make the dice',
          description: `Roll ${howMany} dice with ${sides} sides and add them up.`,
          files: [
            template('src/dice.js', { howMany, sides, roll: toolWords(order.spec.language).roll }),
            template('looks/dice.css'),
          ],
          acceptance: [`Every number from 1 to ${sides} can come.`],
          summary: `I made ${howMany} dice with ${sides} sides.`,
        },
      ],
    };
  },
});

function diceFor({ spec, requirements }: PartOrder) {
  const texts = [...requirements.map(({ description }) => description), spec.nugget.description];
  const count = texts.map((text) => countIn(text, DIE)).find((found) => found !== undefined) ?? 1;
  const sides = texts.map((text) => countIn(text, SIDE)).find((found) => found !== undefined) ?? 6;
  return { howMany: Math.min(20, Math.max(1, count)), sides: Math.min(1000, Math.max(2, sides)) };
}
