import type { ErrorCode } from '../errors.ts';
import { en } from './en.ts';

/** One entry a language; a missing language falls back to English. */
const CATALOGUES: Readonly<Record<string, Readonly<Record<ErrorCode, string>>>> = { en };

/** The child's words for an error, in the language of the spec (BCP 47; only the first part counts). */
export function childWords(code: ErrorCode, language: string): string {
  const short = language.toLowerCase().split('-')[0] ?? 'en';
  const catalogue = Object.hasOwn(CATALOGUES, short) ? CATALOGUES[short] : en;
  return (catalogue ?? en)[code];
}
