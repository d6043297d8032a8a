import { boardText } from './boardText.ts';

export const boardServo = boardText({
  type: 'board_servo',
  words: 'block_board_servo',
  tip: 'tip_board_servo',
  label: 'field_servo',
  need: 'need_servo',
  before: 'move the servo like this: ',
  after: '',
});
