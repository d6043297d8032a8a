import { css } from './css.ts';
import type { Digester } from './digester.ts';
import { html } from './html.ts';
import { javascript } from './javascript.ts';
import { python } from './python.ts';

/** A new language is one file and one entry here. */
const DIGESTERS: readonly Digester[] = [javascript, python, html, css];

/** Names listed of one file. */
const MOST_NAMES = 40;

function digesterFor(path: string): Digester | undefined {
  const lower = path.toLowerCase();
  return DIGESTERS.find(({ extensions }) => extensions.some((extension) => lower.endsWith(extension)));
}

export const hasDigest = (path: string): boolean => digesterFor(path) !== undefined;

/** The names that a file offers to others, each once; empty for a kind of file that offers none. */
export function digestFile(path: string, text: string): readonly string[] {
  return [...new Set(digesterFor(path)?.names(text))].slice(0, MOST_NAMES);
}
