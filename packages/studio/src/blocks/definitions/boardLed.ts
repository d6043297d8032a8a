import { boardBlock, groupsOf, textFor, valueFor } from './boardBlock.ts';

const LIGHTS = {
  led: 'the LED',
  red: 'the red light',
  yellow: 'the yellow light',
  green: 'the green light',
} as const;
const DOES = { slow: 'blink * slowly', fast: 'blink * fast', on: 'turn * on', off: 'turn * off' } as const;

export const boardLed = boardBlock({
  type: 'board_led',
  requirement: 'feature',
  words: 'block_board_led',
  tip: 'tip_board_led',
  fields: [
    {
      kind: 'choice',
      name: 'LIGHT',
      label: 'field_light',
      options: [
        { value: 'led', words: 'light_led' },
        { value: 'red', words: 'light_red' },
        { value: 'yellow', words: 'light_yellow' },
        { value: 'green', words: 'light_green' },
      ],
    },
    {
      kind: 'choice',
      name: 'DOES',
      label: 'field_light_does',
      options: [
        { value: 'slow', words: 'light_slow' },
        { value: 'fast', words: 'light_fast' },
        { value: 'on', words: 'light_on' },
        { value: 'off', words: 'light_off' },
      ],
    },
  ],
  describe: (field) => textFor(DOES, field('DOES')).replace('*', textFor(LIGHTS, field('LIGHT'))),
  read(description) {
    const found = groupsOf(/^(?<verb>blink|turn) (?<light>.+) (?<how>slowly|fast|on|off)$/, description);
    const LIGHT = valueFor(LIGHTS, found?.light);
    const does = valueFor(DOES, `${found?.verb} * ${found?.how}`);
    return LIGHT === undefined || does === undefined ? undefined : { LIGHT, DOES: does };
  },
});
