import { titleOf } from '../../shared/page.ts';
import { asTest, type Design, type Feature, numberRow } from '../design.ts';

export const best: Feature = {
  id: 'best',
  name: 'Remember the best score',
  needs: ['score'],
  does: () => 'The best score is kept in the browser and is still there tomorrow.',
  answers: ({ description }) => /\b(?:best|high ?scores?|record)\b/i.test(description),
  isWanted: ({ words }) => /\b(?:best score|high ?scores?|my best|record)\b/i.test(words),
  build: (design) => ({
    files: [design.file('src/best.js', { name: bestName(design) }), design.file('src/memory.js')],
    tests: [asTest('best', design.file('tests/best.mjs'))],
    plug: {
      imports: ["{ createBest } from './best.js'", "{ openMemory } from './memory.js'"],
      parts: ['createBest(openMemory())'],
      numbers: numberRow(design, 'best', design.words.best),
      shows: { best: 'game.best' },
    },
  }),
};

/** Under which name the browser keeps it: two games of one address must not share it. */
export const bestName = ({ spec }: Pick<Design, 'spec'>): string => `best score: ${titleOf(spec)}`;
