import { asTest, type Feature, numberRow } from '../design.ts';

const CLOCK = /\b(?:clock|timer|count ?down|time limit|time is up|against time|run out of time)\b/i;

export const clock: Feature = {
  id: 'clock',
  name: 'Start the clock',
  needs: ['ending'],
  does: ({ wish }) => `The clock counts down from ${wish.seconds} seconds, and then the game is over.`,
  answers: ({ type, description }) => type === 'timer' || CLOCK.test(description),
  isWanted: ({ words, hasTimer }) => hasTimer || CLOCK.test(words),
  build: (design) => {
    const survives = /\bsurviv|\bhold out|\bstay alive/i.test(design.wish.words);
    return {
      files: [
        design.file('src/clock.js', {
          seconds: design.wish.seconds,
          whenTimeIsUp: survives ? 'won' : 'time',
        }),
      ],
      tests: [asTest('clock', design.file('tests/clock.mjs', { seconds: design.wish.seconds }))],
      plug: {
        imports: ["{ clock } from './clock.js'"],
        parts: ['clock'],
        numbers: numberRow(design, 'time', design.words.time),
        shows: { secondsLeft: 'game.secondsLeft' },
      },
    };
  },
};
