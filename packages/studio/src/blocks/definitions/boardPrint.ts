import { boardText } from './boardText.ts';

export const boardPrint = boardText({
  type: 'board_print',
  words: 'block_board_print',
  tip: 'tip_board_print',
  label: 'field_print',
  need: 'need_print',
  before: 'print ',
  after: ' to the serial monitor',
});
