import { expect, it } from 'vitest';
import { fileTree, firstFile, type TreeNode } from './fileTree.ts';

const linesOf = (nodes: readonly TreeNode[], indent = ''): readonly string[] =>
  nodes.flatMap(({ name, children }) => [`${indent}${name}`, ...linesOf(children, `${indent}  `)]);

it('puts folders first, and all in the order of the alphabet', () => {
  const paths = ['style.css', 'src/score.js', 'index.html', 'src/pictures/ship.js', 'src/fall.js'];
  expect(linesOf(fileTree(paths))).toEqual([
    'src',
    '  pictures',
    '    ship.js',
    '  fall.js',
    '  score.js',
    'index.html',
    'style.css',
  ]);
});

it('knows each file by its whole path', () =>
  expect(fileTree(['src/fall.js'])[0]?.children[0]?.path).toBe('src/fall.js'));

it('opens the page first, or the program, or else the first file', () => {
  expect(firstFile(['a.js', 'index.html'])).toBe('index.html');
  expect(firstFile(['a.py', 'main.py'])).toBe('main.py');
  expect(firstFile(['a.js'])).toBe('a.js');
  expect(firstFile([])).toBeUndefined();
});
