import { describe, expect, it } from 'vitest';
import { countBetween, countIn } from './numbers.ts';

describe('countIn', () => {
  it.each([
    ['three fun facts about Biscuit, one on each card', /^facts?$/, 3],
    ['at least six scenes with two choices each', /^scenes?$/, 6],
    ['at least six scenes with two choices each', /^choices?$/, 2],
    ['ten random multiplication questions up to 12 x 12', /^questions?$/, 10],
    ['a history of my last 25 rolls', /^rolls?$/, 25],
    ['twenty-five facts', /^facts$/, 25],
    ['drei Fakten über Mia', /^fakten$/, 3],
    ['una página con cinco datos', /^datos$/, 5],
    ['une page avec sept faits', /^faits?$/, 7],
  ])('reads "%s"', (text, noun, count) => {
    expect(countIn(text, noun)).toBe(count);
  });

  it.each(['facts about Biscuit', 'a page with some facts', 'four dogs. And facts'])(
    'finds no count of facts in "%s"',
    (text) => {
      expect(countIn(text, /^facts?$/)).toBeUndefined();
    },
  );
});

describe('countBetween', () => {
  it('takes the first text that names a number, and stays inside what a program can have', () => {
    const limits = { least: 1, usual: 3, most: 8 };
    expect(countBetween(['facts', 'five facts'], /^facts$/, limits)).toBe(5);
    expect(countBetween(['ninety facts'], /^facts$/, limits)).toBe(8);
    expect(countBetween(['facts'], /^facts$/, limits)).toBe(3);
  });
});
