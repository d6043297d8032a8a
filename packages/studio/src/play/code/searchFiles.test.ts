import { expect, it } from 'vitest';
import { searchFiles } from './searchFiles.ts';

const files = [
  { path: 'src/score.js', text: 'export const score = 0;\n\n  Score += 1;' },
  { path: 'ship.png', text: undefined },
];

it('finds words in names and in lines, in whatever case', () =>
  expect(searchFiles(files, ' SCORE ')).toEqual([
    { path: 'src/score.js', line: 1, text: '' },
    { path: 'src/score.js', line: 1, text: 'export const score = 0;' },
    { path: 'src/score.js', line: 3, text: 'Score += 1;' },
  ]));

it('finds a picture by its name', () =>
  expect(searchFiles(files, 'ship')).toEqual([{ path: 'ship.png', line: 1, text: '' }]));

it('looks for nothing when nothing is asked', () => expect(searchFiles(files, '  ')).toEqual([]));

it('stops when there are more places than anyone would read', () =>
  expect(searchFiles([{ path: 'a', text: 'x\n'.repeat(5_000) }], 'x').length).toBe(100));
