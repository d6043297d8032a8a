import type { RecipeFile } from '../../recipe.ts';
import { asTest, type Design, type Feature, named, numberRow } from '../design.ts';

export const levels: Feature = {
  id: 'levels',
  name: 'Add levels',
  needs: ['ending'],
  does: ({ wish }) => DOES[wish.kind],
  answers: ({ description }) => /\blevels?\b/i.test(description),
  isWanted: ({ words }) => /\blevels?\b/i.test(words),
  build: (design) => ({
    files: [levelsFile(design)],
    tests: [asTest('levels', design.file(`tests/${VARIANT[design.wish.kind]}.mjs`))],
    plug: {
      imports: ["{ levels } from './levels.js'"],
      parts: ['levels'],
      numbers: numberRow(design, 'level', design.words.level),
      shows: { level: 'game.level' },
    },
  }),
};

const VARIANT = { arcade: 'levelsByTime', maze: 'levelsByMaze', quiz: 'levelsByPoints' } as const;

const DOES = {
  arcade: 'Every 15 seconds a new level begins, and everything gets quicker.',
  maze: 'Behind every exit waits a bigger maze.',
  quiz: 'Every three right answers lead to the next level.',
} as const;

function levelsFile({ file, wish }: Design): RecipeFile {
  const lastLevel = wish.levels ?? (wish.kind === 'maze' ? 3 : 0);
  return named('src/levels.js', file(`variants/${VARIANT[wish.kind]}.js`, { lastLevel }));
}
