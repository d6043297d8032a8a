import type { Part } from '../../general/page/part.ts';
import { greeting } from '../../website/parts/greeting.ts';
import { lightDark } from '../../website/parts/lightDark.ts';
import { list } from '../../website/parts/list.ts';
import { calculator } from './calculator.ts';
import { clock } from './clock.ts';
import { converter } from './converter.ts';
import { dice } from './dice.ts';
import { quiz } from './quiz.ts';
import { tally } from './tally.ts';
import { trainer } from './trainer.ts';

/** What a tool can be made of, in the order of the page. A new part is one file and one entry. */
export const TOOL_PARTS: readonly Part[] = [
  lightDark,
  greeting,
  clock,
  trainer,
  quiz,
  calculator,
  converter,
  dice,
  tally,
  list,
];
