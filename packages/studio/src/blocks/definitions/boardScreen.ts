import { boardText } from './boardText.ts';

export const boardScreen = boardText({
  type: 'board_screen',
  words: 'block_board_screen',
  tip: 'tip_board_screen',
  label: 'field_screen',
  need: 'need_screen',
  before: 'show ',
  after: ' on the screen',
});
