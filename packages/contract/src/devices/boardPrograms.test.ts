import { expect, it } from 'vitest';
import { filesForBoard, isBoardProgram } from './boardPrograms.ts';

const library = (path: string, text = '') => ({ path, text });
const LIBRARIES = [
  library('lib/ssd1306.py', 'import framebuf\nfrom pixels import draw\n'),
  library('lib/pixels.py'),
  library('sounds/__init__.py'),
  library('nugget_portal.py'),
];
const needed = (text: string) =>
  filesForBoard([{ path: 'main.py', text }], { libraries: LIBRARIES })
    .slice(1)
    .map(({ path }) => path);

it.each([
  ['import machine, time', []],
  ['from ssd1306 import SSD1306_I2C', ['lib/ssd1306.py', 'lib/pixels.py']],
  ['  import sounds.piano as piano # nice', ['sounds/__init__.py']],
  ['import time, nugget_portal as portal', ['nugget_portal.py']],
  ['print("import nugget_portal")', []],
])('reads off a program what it needs: %s', (text, expected) => {
  expect(needed(text)).toEqual(expected);
});

it('keeps a file of the nugget’s own before a library of the same name', () => {
  const own = [library('main.py', 'import pixels'), library('lib/pixels.py', 'OWN = 1')];
  expect(
    filesForBoard(own, { libraries: LIBRARIES }).map(({ path, data }) => ({
      path,
      text: new TextDecoder().decode(data),
    })),
  ).toEqual(own);
});

it('puts programs of the root folder and modules in lib/ on a board, and nothing else', () => {
  const paths = [
    'main.py',
    'lib/a.py',
    'lib/b/c.py',
    'tests/test_a.py',
    'src/page.js',
    'index.html',
    'x/y.py',
  ];
  expect(paths.filter(isBoardProgram)).toEqual(['main.py', 'lib/a.py', 'lib/b/c.py']);
});
