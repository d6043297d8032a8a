import type { Feature } from '../design.ts';
import { best } from './best.ts';
import { clock } from './clock.ts';
import { collect } from './collect.ts';
import { crash } from './crash.ts';
import { ending } from './ending.ts';
import { fall } from './fall.ts';
import { levels } from './levels.ts';
import { lives } from './lives.ts';
import { maze } from './maze.ts';
import { move } from './move.ts';
import { quiz } from './quiz.ts';
import { score } from './score.ts';

/** Everything that a game can have, in the order in which a plan names it. */
export const FEATURES: readonly Feature[] = [
  move,
  fall,
  collect,
  maze,
  quiz,
  crash,
  score,
  lives,
  clock,
  levels,
  best,
  ending,
];
