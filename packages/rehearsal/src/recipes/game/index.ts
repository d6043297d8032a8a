import type { Recipe } from '../recipe.ts';
import { compose } from './compose.ts';

/** Games to be played in a browser: dodging, catching, collecting, mazes and quizzes. */
export const game: Recipe = {
  id: 'game',
  matches: ({ nugget }) => nugget.type === 'game',
  compose,
};
