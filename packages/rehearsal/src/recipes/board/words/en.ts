import type { BoardWords } from './index.ts';

export const en: BoardWords = {
  slider: 'No board is here. Try it yourself:',
  happy: 'Happy',
  sad: 'Sad',
  looking: 'Looking for the board …',
  connected: 'The board is connected.',
  alone: 'No board is connected. Put the program on a board to see it live.',
  unknown: 'not known yet',
  yes: 'yes',
  no: 'no',
  on: 'on',
  off: 'off',
};
