import type { Part } from '../../general/page/part.ts';
import { cake } from './cake.ts';
import { drawing } from './drawing.ts';
import { musicPad } from './musicPad.ts';
import { pairs } from './pairs.ts';
import { pet } from './pet.ts';
import { snake } from './snake.ts';

/** What there is to play with, in order of choice. A new toy is one file and one entry. */
export const TOYS: readonly Part[] = [snake, pairs, pet, musicPad, drawing, cake];
