import { css } from '@codemirror/lang-css';
import { html } from '@codemirror/lang-html';
import { javascript } from '@codemirror/lang-javascript';
import { json } from '@codemirror/lang-json';
import { markdown } from '@codemirror/lang-markdown';
import { python } from '@codemirror/lang-python';
import type { Extension } from '@codemirror/state';

const LANGUAGES: ReadonlyMap<string, () => Extension> = new Map<string, () => Extension>([
  ['html', html],
  ['htm', html],
  ['css', css],
  ['js', javascript],
  ['mjs', javascript],
  ['cjs', javascript],
  ['ts', () => javascript({ typescript: true })],
  ['json', json],
  ['md', markdown],
  ['py', python],
]);

/** How to colour a file, by the end of its name; plain text has no colours. */
export function languageOf(path: string): Extension {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return LANGUAGES.get(ending)?.() ?? [];
}
