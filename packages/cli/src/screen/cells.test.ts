import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellWidth, cutToCells, fillCells } from './cells.ts';

describe('the width of a text', () => {
  it.each([
    ['Nova', 4],
    ['Zoe\u0308', 3],
    ['👩‍🚀', 2],
    ['🇩🇪', 2],
    ['❤️', 2],
    ['宇宙', 4],
    ['한국', 4],
    ['✔', 1],
    ['\u200b', 0],
  ])('of %s is %i', (text, width) => {
    expect(cellWidth(text)).toBe(width);
  });
});

describe('cutting', () => {
  it('keeps what fits and marks what does not', () => {
    expect(cutToCells('asteroids', 9)).toBe('asteroids');
    expect(cutToCells('asteroids', 8)).toBe('asteroi…');
    expect(cutToCells('宇宙の旅', 6)).toBe('宇宙…');
    expect(cutToCells('big one', 5)).toBe('big…');
  });

  it('never takes a character apart and never takes more room than it was given', () => {
    const text = fc.string({ unit: 'grapheme' });
    const property = fc.property(text, fc.nat(20), (long, cells) => {
      const cut = cutToCells(long, cells);
      expect(cellWidth(cut)).toBeLessThanOrEqual(cells);
      expect(cut.isWellFormed()).toBe(true);
    });
    fc.assert(property);
  });

  it('fills up what is short', () => {
    expect(fillCells('宇宙', 6)).toBe('宇宙  ');
    expect(fillCells('asteroids', 4)).toBe('ast…');
  });
});
