import { describe, expect, it } from 'vitest';
import { count, duration, money, percent } from './amounts.ts';

describe('amounts', () => {
  it('shows time like a clock', () => {
    expect([0, 7_400, 754_000, 3_723_000, -5].map(duration)).toEqual([
      '0:00',
      '0:07',
      '12:34',
      '1:02:03',
      '0:00',
    ]);
  });

  it('shows money down to a fraction of a cent', () => {
    expect([0, 0.0042, 1.5].map(money)).toEqual(['$0.00', '$0.0042', '$1.50']);
  });

  it('groups long numbers', () => {
    expect(count(1_234_567)).toBe('1,234,567');
  });

  it('says 100 % only when everything is there', () => {
    expect([percent(999, 1_000), percent(1_000, 1_000), percent(1_200, 1_000), percent(1, 0)]).toEqual([
      99, 100, 120, 0,
    ]);
  });
});
