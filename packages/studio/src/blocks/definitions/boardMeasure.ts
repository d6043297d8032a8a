import { boardBlock, groupsOf, textFor, valueFor } from './boardBlock.ts';
import { OFTEN, oftenField } from './boardEvery.ts';

const SENSORS = {
  moisture: 'the moisture sensor',
  light: 'the light sensor',
  temperature: 'the temperature sensor',
} as const;

export const boardMeasure = boardBlock({
  type: 'board_measure',
  requirement: 'feature',
  words: 'block_board_measure',
  tip: 'tip_board_measure',
  fields: [
    {
      kind: 'choice',
      name: 'SENSOR',
      label: 'field_sensor',
      options: [
        { value: 'moisture', words: 'sensor_moisture' },
        { value: 'light', words: 'sensor_light' },
        { value: 'temperature', words: 'sensor_temperature' },
      ],
    },
    oftenField,
  ],
  describe: (field) => `read ${textFor(SENSORS, field('SENSOR'))} ${textFor(OFTEN, field('OFTEN'))}`,
  read(description) {
    const found = groupsOf(/^read (?<sensor>the \w+ sensor) (?<often>every [a-z ]+)$/, description);
    const [SENSOR, often] = [valueFor(SENSORS, found?.sensor), valueFor(OFTEN, found?.often)];
    return SENSOR === undefined || often === undefined ? undefined : { SENSOR, OFTEN: often };
  },
});
