import { around, boardBlock, groupsOf, textFor, valueFor } from './boardBlock.ts';
import { boardTextField } from './boardText.ts';
import type { BlockField } from './defineBlock.ts';

/** Seconds as the wire writes them. */
export const OFTEN = {
  1: 'every second',
  2: 'every two seconds',
  5: 'every five seconds',
  10: 'every ten seconds',
  60: 'every minute',
} as const;

export const oftenField: BlockField = {
  kind: 'choice',
  name: 'OFTEN',
  label: 'field_often',
  options: [
    { value: '1', words: 'often_1' },
    { value: '2', words: 'often_2' },
    { value: '5', words: 'often_5' },
    { value: '10', words: 'often_10' },
    { value: '60', words: 'often_60' },
  ],
};

export const boardEvery = boardBlock({
  type: 'board_every',
  requirement: 'timer',
  words: 'block_board_every',
  tip: 'tip_board_every',
  fields: [oftenField, boardTextField('field_every', 'need_every')],
  describe: (field) => around(field('TEXT'), (text) => `${textFor(OFTEN, field('OFTEN'))}, ${text}`),
  read(description) {
    const found = groupsOf(/^(?<often>every [a-z ]+), (?<TEXT>.+)$/s, description);
    const often = valueFor(OFTEN, found?.often);
    return found?.TEXT === undefined || often === undefined ? undefined : { OFTEN: often, TEXT: found.TEXT };
  },
});
