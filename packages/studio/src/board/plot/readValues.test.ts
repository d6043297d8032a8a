import { expect, it } from 'vitest';
import { readValues } from './readValues.ts';

it.each([
  ['moisture: 28', [['moisture', 28]]],
  ['moisture=28', [['moisture', 28]]],
  [
    'temp: 21.5 C, humidity = 40 %',
    [
      ['temp', 21.5],
      ['humidity', 40],
    ],
  ],
  ['soil moisture: -3e2', [['soil moisture', -300]]],
  ['Größe: 7', [['Größe', 7]]],
])('finds the values in %s', (line, values) => {
  expect(readValues(line)).toEqual(values.map(([name, value]) => ({ name, value })));
});

it.each(['the light is on', 'at 12:30', '12: 30', 'version: 1.27.0', 'a:', '= 5', '{"led": "on"}', ''])(
  'finds none in %s',
  (line) => {
    expect(readValues(line)).toEqual([]);
  },
);
