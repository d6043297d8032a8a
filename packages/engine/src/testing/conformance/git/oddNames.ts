/** Names that people give, and names that try something. */
export const ODD_NAMES = [
  '../../escape',
  '/etc/passwd',
  'a/b\\c',
  '🐙 Octavia',
  '__proto__',
  'constructor',
  'CON',
  'line\nbreak "quoted" <tag>',
  '\u202eright to left',
  'nul\u0000byte',
  '-rf',
  ' ',
  'x'.repeat(200),
];
