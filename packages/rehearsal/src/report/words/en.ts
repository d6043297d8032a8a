import type { ReportWords } from './index.ts';

export const en: ReportWords = {
  title: 'repaired: {report}',
  changed: '{name} in {path} was {from} and is {to} now.',
  look: 'In theme.css I changed {lines}.',
  tested: 'Tests written so that it does not come back: {count}.',
  lost: 'You reported "{report}". I looked, but I am a script and do not know how to repair that, so I changed nothing in your nugget.',
  knows:
    'I can change colours, how bright the page is, how big the text is, and these numbers: {names}. Say for example what is too fast, too slow, too hard, too small or too loud.',
  broken: 'Some files were not as I know they work, so I put them back: {files}.',
};
