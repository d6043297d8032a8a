import { around, boardBlock, groupsOf } from './boardBlock.ts';
import { thenField } from './boardThen.ts';

export const boardButton = boardBlock({
  type: 'board_button',
  requirement: 'when_then',
  words: 'block_board_button',
  tip: 'tip_board_button',
  fields: [thenField],
  describe: (field) => around(field('THEN'), (then) => `when I press the button, then ${then}`),
  read: (description) => groupsOf(/^when I press the button, then (?<THEN>.+)$/s, description),
});
