import type { NuggetSpec } from '@nugget/contract';
import type { Part } from '../../general/page/part.ts';
import { wordedPart } from '../../general/page/wordedPart.ts';
import { NAMED_LOOKS } from '../../shared/looks.ts';
import { raw } from '../../shared/templates.ts';
import { themeFor } from '../../shared/theme.ts';
import { template } from '../template.ts';
import { websiteWords } from '../words/index.ts';

/** A switch between a light and a dark page. */
export const lightDark: Part = wordedPart({
  id: 'lightDark',
  words:
    /\b(dark mode|light mode|night mode|(?:light|day|bright) (?:and|or) (?:dark|night)|dark and light|hell und dunkel|nachtmodus|dunkelmodus|modo (?:oscuro|noche)|claro y oscuro|mode (?:sombre|nuit)|clair et sombre)\b/iu,
  build: ({ spec, titles }) => ({
    show: 'showLightDark',
    tests: [template('tests/lightDark.test.mjs', { titles })],
    pieces: [
      {
        name: 'Make the light and dark switch',
        description: 'Switch the whole page between light and dark colours, and remember it.',
        files: [
          template('src/lightDark.js', {
            button: websiteWords(spec.language).lightDark,
            first: themeFor(spec).mode,
          }),
          template('looks/lightDark.css', otherLooks(spec)),
        ],
        acceptance: ['The switch makes the page light or dark, and words stay readable.'],
        summary: 'I made the switch; it remembers how you left it.',
      },
    ],
  }),
});

/** The colours of the other half of the day; its own half keeps the colours of theme.css. */
function otherLooks(spec: NuggetSpec) {
  const { mode, colours } =
    themeFor(spec).mode === 'dark' ? NAMED_LOOKS.clean_simple : NAMED_LOOKS.dark_techy;
  const values = Object.entries({ ...colours, mode }).map(([name, value]) => [name, raw(value)] as const);
  return Object.fromEntries(values);
}
