import { captures } from './captures.ts';
import type { Digester } from './digester.ts';

const ID = /\sid[ \t]{0,4}=[ \t]{0,4}["']?([\w:.-]{1,80})/gi;
const LINKED =
  /<(?:script|link|img|audio)\b[^>]{0,400}?\s(?:src|href)[ \t]{0,4}=[ \t]{0,4}["']?([^"'\s>]{1,120})/gi;

/** The ids that scripts and styles can find, and the files that the page loads. */
export const html: Digester = {
  extensions: ['.html', '.htm'],
  names: (text) => [
    ...captures(text, ID).map((id) => `#${id}`),
    ...captures(text, LINKED).map((file) => `loads ${file}`),
  ],
};
