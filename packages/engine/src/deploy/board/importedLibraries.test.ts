import { expect, it } from 'vitest';
import { importedLibraries } from './importedLibraries.ts';

const library = (path: string, text = '') => ({ path, text });
const LIBRARIES = [
  library('lib/ssd1306.py', 'import framebuf\nfrom pixels import draw\n'),
  library('lib/pixels.py'),
  library('sounds/__init__.py'),
  library('nugget_portal.py'),
];
const needed = (text: string) =>
  importedLibraries([{ path: 'main.py', text }], LIBRARIES).map(({ path }) => path);

it.each([
  ['import machine, time', []],
  ['from ssd1306 import SSD1306_I2C', ['lib/ssd1306.py', 'lib/pixels.py']],
  ['  import sounds.piano as piano # nice', ['sounds/__init__.py']],
  ['import time, nugget_portal as portal', ['nugget_portal.py']],
  ['print("import nugget_portal")', []],
])('reads off a program what it needs: %s', (text, expected) => {
  expect(needed(text)).toEqual(expected);
});
