import { asTest, type Feature, numberRow } from '../design.ts';
import { livesQuestion } from '../questions.ts';

export const lives: Feature = {
  id: 'lives',
  name: 'Give more lives',
  needs: ['ending'],
  does: ({ spec, wish }) => {
    const begin = livesQuestion(spec).length > 0 ? 'as many lives as you choose' : counted(wish.lives);
    return `You begin with ${begin}, and the game is over when the last one is gone.`;
  },
  answers: ({ description }) => /\b(?:lives|life|hearts)\b/i.test(description),
  // In a maze nothing costs a life.
  isWanted: ({ kind, words }) => kind !== 'maze' && /\b(?:lives|life|hearts left)\b/i.test(words),
  build: (design) => ({
    files: [design.file('src/lives.js', { lives: design.wish.lives })],
    tests: [asTest('lives', design.file('tests/lives.mjs'))],
    questions: livesQuestion(design.spec),
    plug: {
      imports: ["{ lives } from './lives.js'"],
      parts: ['lives'],
      numbers: numberRow(design, 'lives', design.words.lives),
      shows: { lives: 'game.lives' },
    },
  }),
};

const counted = (lives: number): string => `${lives} ${lives === 1 ? 'life' : 'lives'}`;
