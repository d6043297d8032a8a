import { expect, it } from 'vitest';
import { numberBefore, numbersIn } from './numbers.ts';

it('reads figures and words', () => {
  expect(numbersIn('ten questions up to 12 x twelve in sixty seconds')).toEqual([10, 12, 12, 60]);
});

it('finds the number that belongs to a word', () => {
  expect(numberBefore('I have three extra lives and 5 levels', /^lives$/)).toBe(3);
  expect(numberBefore('I have three extra lives and 5 levels', /^levels$/)).toBe(5);
  expect(numberBefore('lives are good', /^lives$/)).toBeUndefined();
  expect(numberBefore('nothing here', /^lives$/)).toBeUndefined();
});
