import { boardText } from './boardText.ts';

export const boardBuzzer = boardText({
  type: 'board_buzzer',
  words: 'block_board_buzzer',
  tip: 'tip_board_buzzer',
  label: 'field_buzzer',
  need: 'need_buzzer',
  before: 'play ',
  after: ' on the buzzer',
});
