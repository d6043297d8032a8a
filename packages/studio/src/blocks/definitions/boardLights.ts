import { boardText } from './boardText.ts';

export const boardLights = boardText({
  type: 'board_lights',
  words: 'block_board_lights',
  tip: 'tip_board_lights',
  label: 'field_lights',
  need: 'need_lights',
  before: 'make the coloured lights ',
  after: '',
});
