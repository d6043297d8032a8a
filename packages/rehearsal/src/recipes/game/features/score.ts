import { numberBefore } from '../../shared/numbers.ts';
import { asTest, type Design, type Feature, numberRow, wordValues } from '../design.ts';

export const score: Feature = {
  id: 'score',
  name: 'Count the score',
  needs: [],
  does: (design) => `The score: ${pointsSentence(pointsOf(design))}.`,
  answers: ({ description }) =>
    /\b(?:scor(?:e|es|ing)|points?)\b/i.test(description) && !/\b(?:best|high)/i.test(description),
  isWanted: ({ words }) => /\b(?:scor(?:e|es|ing)|points?)\b/i.test(words),
  build: (design) => {
    const points = pointsOf(design);
    return {
      files: [design.file('src/score.js', { ...wordValues(design.words), ...points })],
      tests: [asTest('score', design.file('tests/score.mjs', points))],
      plug: {
        imports: ["{ score } from './score.js'"],
        parts: ['score'],
        numbers: numberRow(design, 'score', design.words.score),
        shows: { score: 'game.score' },
      },
    };
  },
};

interface Points {
  readonly aSecond: number;
  readonly aFind: number;
}

/** What counts: time where the words say so or nothing else can count, finds and right answers where there are any. */
function pointsOf({ wish, has }: Design): Points & Readonly<Record<string, number>> {
  const line = wish.words.split('\n').find((text) => /\b(?:score|points?)\b/i.test(text)) ?? '';
  const named = Math.max(1, numberBefore(line, /^points?$/) ?? 1);
  const canFind = has('collect') || has('quiz') || has('maze');
  const byTime = /\b(?:every|each|per|a) second|\blonger\b|\bsurviv/i.test(line) || !canFind;
  const aFind = canFind ? (byTime ? 5 : named) : 0;
  return { aSecond: byTime ? named : 0, aFind };
}

function pointsSentence({ aSecond, aFind }: Points): string {
  const parts = [
    ...(aSecond > 0 ? [`${aSecond} for every second`] : []),
    ...(aFind > 0 ? [`${aFind} for every good thing you do`] : []),
  ];
  return parts.join(', and ');
}
