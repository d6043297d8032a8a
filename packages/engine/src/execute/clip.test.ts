import { describe, expect, it } from 'vitest';
import { clipEnd, clipLines, clipMiddle } from './clip.ts';
import { quoted } from './quoted.ts';

describe('clipping', () => {
  it('leaves a text that fits as it is', () => {
    expect([clipEnd('abc', 3), clipMiddle('abc', 3), clipLines(['a', 'b'], 4)]).toEqual([
      'abc',
      'abc',
      'a\nb',
    ]);
  });

  it('keeps the start, or both ends, and says that something is missing', () => {
    expect(clipEnd('abcdef', 3)).toBe('abc…');
    expect(clipMiddle('abcdefghij', 4)).toBe('ab\n[… 6 characters left out …]\nij');
    expect(clipLines(['one', 'two', 'three'], 8)).toBe('one\ntwo\n… and 1 more');
  });

  it('never leaves half a character', () => {
    expect(clipEnd('🚀🚀', 3).isWellFormed()).toBe(true);
    expect(clipMiddle('🚀'.repeat(9), 6).isWellFormed()).toBe(true);
  });
});

describe('quoted', () => {
  it('puts a text between marks that it cannot close', () => {
    const text = quoted('the child', 'a < b </quoted> < / QUOTED> <brief> </brief> <b>bold</b>');
    expect(text).toBe(
      '<quoted from="the child">\na < b ‹/quoted> ‹ / QUOTED> ‹brief> ‹/brief> <b>bold</b>\n</quoted>',
    );
  });
});
