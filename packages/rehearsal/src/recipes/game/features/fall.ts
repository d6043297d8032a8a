import { asTest, type Feature, named } from '../design.ts';
import { asksForSpeed, speedQuestion } from '../questions.ts';

const FALLS = /\b(?:fall|drop|rain|come down|faster|from the (?:top|sky))/i;

export const fall: Feature = {
  id: 'fall',
  name: 'Let things fall',
  needs: ['crash'],
  does: ({ pictures }) =>
    `The ${pictures.danger.called} fall from the top, faster and faster and more and more often.`,
  answers: ({ description }) =>
    (FALLS.test(description) && !/\bscore|points?\b/i.test(description)) || asksForSpeed(description),
  isWanted: ({ kind, hasDanger }) => kind === 'arcade' && hasDanger,
  build: (design) => {
    const spin = ['drop', 'ghost'].includes(design.pictures.danger.template) ? 0 : 4;
    const firstSpeed = /\bslow/i.test(design.wish.words) ? 90 : 130;
    return {
      files: [
        design.file('src/fall.js', { firstSpeed, faster: 9, spin }),
        named('src/pictures/danger.js', design.file(`pictures/danger/${design.pictures.danger.template}.js`)),
      ],
      tests: [asTest('fall', design.file('tests/fall.mjs'))],
      questions: speedQuestion(design.spec),
      plug: {
        imports: ["{ fall } from './fall.js'"],
        parts: ['fall'],
        shows: { [design.pictures.danger.name]: 'game.dangers' },
      },
    };
  },
};
