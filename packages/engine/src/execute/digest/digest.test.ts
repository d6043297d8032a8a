import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestFile, hasDigest } from './digest.ts';

describe('digestFile', () => {
  it('lists what a JavaScript module exports', () => {
    const text = `
      import { a } from './a.js';
      export const speed = 3;
      export async function start() {}
      export default class Game {}
      export { a, inner as outer };
      const hidden = 1;
    `;
    expect(digestFile('src/game.js', text)).toEqual(['speed', 'start', 'Game', 'a', 'outer', 'default']);
  });

  it('lists types of TypeScript and the exports of CommonJS', () => {
    const types = 'export interface Ship {}\nexport type Speed = number;\nexport abstract class Base {}';
    expect(digestFile('ship.ts', types)).toEqual(['Ship', 'Speed', 'Base']);
    const common = 'exports.one = 1;\nmodule.exports = { two, three: 3 };';
    expect(digestFile('lib.cjs', common)).toEqual(['one', 'two', 'three']);
  });

  it('lists the top level of a script that exports nothing', () => {
    const text =
      'function draw() {\n  const inner = 1;\n}\nlet score = 0;\nwindow.startGame = draw;\nif (window.x == 1) draw();';
    expect(digestFile('game.js', text)).toEqual(['draw', 'score', 'startGame']);
  });

  it('lists functions, classes and constants of Python, without the internal ones', () => {
    const text =
      'SIDES = 6\ndef roll(n):\n    def inner(): ...\nasync def play(): ...\nclass Dice:\n    x = 1\ndef _hidden(): ...';
    expect(digestFile('dice.py', text)).toEqual(['roll', 'play', 'Dice', 'SIDES']);
  });

  it('lists the ids of a page and the files that it loads', () => {
    const text =
      '<link rel="stylesheet" href="style.css"><main id="game"><b id=score></b></main><script type="module" src="src/main.js"></script>';
    expect(digestFile('index.html', text)).toEqual([
      '#game',
      '#score',
      'loads style.css',
      'loads src/main.js',
    ]);
  });

  it('lists custom properties, classes and ids of a style sheet', () => {
    const text =
      ':root { --space: #123; }\n.ship, #score {\n  color: var(--space);\n}\n@media (width < 5em) {\n  .ship { width: 1.5em; }\n}';
    expect(digestFile('style.css', text)).toEqual(['--space', '.ship', '#score']);
  });

  it('knows no other kind of file', () => {
    expect(hasDigest('photo.png')).toBe(false);
    expect(digestFile('notes.txt', 'export const a = 1')).toEqual([]);
  });

  it('names everything once, and at most forty names', () => {
    const text = Array.from({ length: 99 }, (_, index) => `export const n${index % 60} = 1;`).join('\n');
    expect(digestFile('a.js', text)).toHaveLength(40);
  });

  it('reads any text as any kind of file', () => {
    const kind = fc.constantFrom('a.js', 'a.py', 'a.html', 'a.css');
    fc.assert(fc.property(kind, fc.string(), (path, text) => digestFile(path, text).length <= 40));
  });

  it.each([
    ['a.js', 'export {'],
    ['a.js', 'export '],
    ['a.js', 'module.exports = {a,'],
    ['a.py', 'def '],
    ['a.html', '<script '],
    ['a.html', ' id = '],
    ['a.css', '--a'],
    ['a.css', '.a '],
  ])('gets through 64 kB of %s that repeats %j', (path, piece) => {
    expect(digestFile(path, piece.repeat(65_536 / piece.length)).length).toBeLessThanOrEqual(40);
  });
});
