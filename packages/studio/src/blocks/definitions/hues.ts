import type { Hue } from '../../design/index.ts';
import type { Category } from './defineBlock.ts';

/** The colour of each category's blocks. A nugget begins and ends golden. */
export const HUES: Readonly<Record<Category, Hue>> = {
  goal: 'sun',
  requirements: 'sky',
  board: 'sea',
  style: 'berry',
  crew: 'grape',
  flow: 'grass',
  skills: 'sea',
  rules: 'coral',
  deploy: 'sun',
};
