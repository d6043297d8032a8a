import { z } from 'zod';
import { closedObject } from './closedObject.ts';

const Line = closedObject({ number: z.int().min(1), text: z.string() });

/** Lines of a nugget's file that a child wants to have explained, and some lines around them. */
export const ExplainRequest = closedObject({
  /** Relative to the nugget, with forward slashes. */
  path: z.string(),
  /** BCP 47: the language to explain in. */
  language: z.string(),
  /** Numbered from 1, as in the file. */
  selected: z.array(Line),
  before: z.array(Line),
  after: z.array(Line),
});
export type ExplainRequest = z.infer<typeof ExplainRequest>;

const OPEN = '<explain>';
const CLOSE = '</explain>';

/**
 * Writes the machine-readable end of an explain prompt, which looks like this (JSON on one line, `<` written as \u003c,
 * so that no file's text can close it):
 *
 * ```
 * <explain>
 * {"path":"game.js","language":"en","selected":[{"number":12,"text":"let lives = 3;"}],"before":[…],"after":[…]}
 * </explain>
 * ```
 *
 * It is the last thing in the one user message; above it the same stands in prose for a model.
 */
export function writeExplain(request: ExplainRequest): string {
  return `${OPEN}\n${JSON.stringify(request).replaceAll('<', '\\u003c')}\n${CLOSE}`;
}

/** Reads the last explain mark in a text; undefined where there is none. Throws zod's error for a damaged one. */
export function readExplain(prompt: string): ExplainRequest | undefined {
  const start = prompt.lastIndexOf(OPEN);
  if (start < 0) return undefined;
  const end = prompt.indexOf(CLOSE, start);
  if (end < 0) return undefined;
  return ExplainRequest.parse(JSON.parse(prompt.slice(start + OPEN.length, end)));
}
