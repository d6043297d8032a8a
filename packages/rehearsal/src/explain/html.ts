import { asCode, type LineReader, readerOf } from './reading.ts';
import type { ExplainWords } from './words/index.ts';

type About = keyof ExplainWords['aboutHtml'];

const ABOUT: readonly (readonly [RegExp, About])[] = [
  [/^(?:h[1-6])$/, 'heading'],
  [/^button$/, 'button'],
  [/^(?:input|select|textarea|option|form|label)$/, 'input'],
  [/^(?:img|svg|canvas|path|circle|ellipse|rect|g|line|polygon|picture|figure)$/, 'picture'],
  [/^a$/, 'link'],
  [/^(?:ul|ol|li)$/, 'list'],
  [/^(?:html|head|meta|title|link|style|!doctype)$/, 'head'],
  [/^script$/, 'program'],
  [/^(?:div|section|main|header|footer|nav|article|aside|body)$/, 'box'],
];

export function htmlReader(words: ExplainWords): LineReader {
  const aboutOf = (name: string): string =>
    words.aboutHtml[ABOUT.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1] ?? 'text'];
  return readerOf([
    {
      words: /^<!--\s*(.*?)\s*(?:-->)?$/,
      read: ([text = '']) => ({ sentence: 'comment', values: { text } }),
    },
    { words: /^<\/([\w-]+)>$/, read: ([name = '']) => ({ sentence: 'closeElement', values: { name } }) },
    {
      words: /^<(!?[\w-]+)([^>]*)>?([^<]*)/,
      read: ([name = '', attributes = '', text = '']) => {
        const id = /\b(?:id|data-part|class|name)="([^"]+)"/.exec(attributes)?.[1];
        const marks = id === undefined ? '' : words.marked.replace('{id}', () => `"${id}"`);
        const values = { about: aboutOf(name), name, marks, text: asCode(text) };
        return { sentence: text.trim() === '' ? 'element' : 'elementWith', values, thing: 'elements', name };
      },
    },
    { words: /^([^<>]+)/, read: ([text = '']) => ({ sentence: 'words', values: { text: asCode(text) } }) },
  ]);
}
