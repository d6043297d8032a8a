import { asCode, type LineReader, readerOf } from './reading.ts';
import type { ExplainWords } from './words/index.ts';

type About = keyof ExplainWords['aboutCss'];

/** What a property is about, by its name. */
const ABOUT: readonly (readonly [RegExp, About])[] = [
  [/^(?:color|background|fill|stroke|accent-color|opacity|filter)/, 'colour'],
  [/^(?:margin|padding|gap|inset)/, 'space'],
  [/^(?:width|height|min-|max-|aspect-ratio)/, 'size'],
  [/^(?:font|text|line-height|letter|white-space|overflow-wrap)/, 'text'],
  [/^(?:border|outline|box-shadow|overflow)/, 'shape'],
  [/^(?:display|grid|flex|position|place|justify|align|top|left|right|bottom|order|z-index)/, 'place'],
  [/^(?:animation|transition|transform)/, 'motion'],
];

export function cssReader(words: ExplainWords): LineReader {
  const aboutOf = (name: string): string =>
    words.aboutCss[ABOUT.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'];
  return readerOf([
    {
      words: /^(?:\/\*|\*(?!\/))\s?(.*?)\s*(?:\*\/)?$/,
      read: ([text = '']) => ({ sentence: 'comment', values: { text } }),
    },
    {
      words: /^@import\s+["'](.+)["']/,
      read: ([file = '']) => ({ sentence: 'import', values: { names: words.aboutCss.other, file } }),
    },
    { words: /^@keyframes\s+([\w-]+)/, read: ([name = '']) => ({ sentence: 'keyframes', values: { name } }) },
    {
      words: /^@media\s+(.+?)\s*\{?$/,
      read: ([condition = '']) => ({ sentence: 'media', values: { condition } }),
    },
    {
      words: /^(--[\w-]+):\s*(.+?);?$/,
      read: ([name = '', value = '']) => ({
        sentence: 'cssVariable',
        values: { name, value: asCode(value) },
        thing: 'values',
        name,
      }),
    },
    {
      words: /^([a-z-]+):\s*([^{]+?);?$/,
      read: ([name = '', value = '']) => ({
        sentence: 'property',
        values: { about: aboutOf(name), name, value: asCode(value) },
      }),
    },
    {
      words: /^([^{}]+?)\s*[{,]$/,
      read: ([selector = '']) => ({ sentence: 'rule', values: { selector }, thing: 'rules', name: selector }),
    },
    { words: /^\}+$/, read: () => ({ sentence: 'close', values: {} }) },
  ]);
}
