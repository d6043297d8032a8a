import { childWords, isErrorCode, type NuggetError } from '@nugget/contract';
import { words } from '../words/en.ts';
import { safeLines } from './safeText.ts';

/** The child's words first, then what an adult needs. A code of a newer version has no words here. */
export function errorLines(code: string, message: string): readonly string[] {
  const kind = isErrorCode(code) ? [childWords(code, 'en')] : [];
  const [first = '', ...more] = safeLines(message);
  return [...kind, words.details(first, code), ...more.map((line) => `  ${line}`)];
}

/** The same for an error that was thrown; `debug` adds where, and what was behind it. */
export function thrownLines(error: NuggetError, detail: 'short' | 'debug'): readonly string[] {
  const lines = errorLines(error.code, error.message);
  return detail === 'short' ? lines : [...lines, ...stacks(error)];
}

function stacks(thrown: unknown): readonly string[] {
  if (!(thrown instanceof Error)) return thrown === undefined ? [] : safeLines(String(thrown));
  const own = safeLines(thrown.stack ?? thrown.message).map((line) => `  ${line}`);
  return thrown.cause === undefined ? own : [...own, words.causedBy, ...stacks(thrown.cause)];
}
