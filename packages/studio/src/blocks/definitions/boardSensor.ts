import { around, boardBlock, groupsOf, textFor, valueFor } from './boardBlock.ts';
import { thenField } from './boardThen.ts';

const FEELS = {
  dark: 'it is dark',
  bright: 'it is bright',
  warm: 'it is warm',
  cold: 'it is cold',
  dry: 'the plant is dry',
  wet: 'the plant is wet',
} as const;

export const boardSensor = boardBlock({
  type: 'board_sensor',
  requirement: 'when_then',
  words: 'block_board_sensor',
  tip: 'tip_board_sensor',
  fields: [
    {
      kind: 'choice',
      name: 'FEELS',
      label: 'field_feels',
      options: [
        { value: 'dark', words: 'feels_dark' },
        { value: 'bright', words: 'feels_bright' },
        { value: 'warm', words: 'feels_warm' },
        { value: 'cold', words: 'feels_cold' },
        { value: 'dry', words: 'feels_dry' },
        { value: 'wet', words: 'feels_wet' },
      ],
    },
    thenField,
  ],
  describe: (field) =>
    around(field('THEN'), (then) => `when ${textFor(FEELS, field('FEELS'))}, then ${then}`),
  read(description) {
    const found = groupsOf(/^when (?<feels>.+?), then (?<THEN>.+)$/s, description);
    const feels = valueFor(FEELS, found?.feels);
    return found?.THEN === undefined || feels === undefined ? undefined : { FEELS: feels, THEN: found.THEN };
  },
});
