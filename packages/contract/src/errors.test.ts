import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ERRORS, type ErrorCode, isErrorCode, NuggetError, toNuggetError } from './errors.ts';
import { childWords, WORD_LANGUAGES } from './words/index.ts';

const codes = Object.keys(ERRORS).filter(isErrorCode);
const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');

/** What docs/errors.md says below the heading of a code. */
const entryOf = (code: ErrorCode): string => page.split(`\n### ${code}\n`)[1]?.split(/\n##/)[0] ?? '';

describe('docs/errors.md', () => {
  it('has one entry for each error, and for nothing else', () => {
    const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
    expect(headings.sort()).toEqual([...codes].sort());
  });

  it.each(codes)('says of %s what it means and what to do', (code) => {
    const { status, retryable } = ERRORS[code];
    expect(entryOf(code)).toContain(
      `HTTP ${status}. Trying the same again may help: ${retryable ? 'yes' : 'no'}.`,
    );
    expect(entryOf(code)).toMatch(/\*\*What it means\.\*\* \S[\s\S]*\*\*What to do\.\*\* \S/);
  });
});

describe.each(WORD_LANGUAGES)('what a child reads in %s', (language) => {
  const words = codes.map((code) => ({ code, text: childWords(code, language) }));
  const codesWhere = (isBad: (text: string) => boolean): readonly ErrorCode[] =>
    words.filter(({ text }) => isBad(text)).map(({ code }) => code);

  it('is short and made of whole sentences', () => {
    expect(codesWhere((text) => text.length > 150 || !/^[\p{Lu}¿¡].*\.$/u.test(text))).toEqual([]);
  });

  it('goes on after saying what happened: there is a next step', () => {
    expect(codesWhere((text) => !/[.?!;:,] /.test(text))).toEqual([]);
  });

  it('has no codes, paths or numbers', () => {
    expect(codesWhere((text) => /[A-Z]{2,}|[_/\\<>{}[\]]|\d|https?:|\bnull\b|undefined/.test(text))).toEqual(
      [],
    );
  });

  it('blames nobody', () => {
    const blame =
      /\b(wrong|fault|invalid|illegal|forbidden|mistake|you (?:did|failed|forgot)|your error|error|culpa|inválid|falsch|ungültig|verboten|fehler|faute|erreur|interdit|invalide)/i;
    expect(codesWhere((text) => blame.test(text))).toEqual([]);
  });
});

describe('the language of what a child reads', () => {
  it('is in the language of the spec, and in English where there are no words', () => {
    expect(childWords('STOPPED', 'de-AT')).toBe(childWords('STOPPED', 'de'));
    expect(childWords('STOPPED', 'DE')).not.toBe(childWords('STOPPED', 'en'));
    expect(childWords('STOPPED', 'tlh')).toBe(childWords('STOPPED', 'en'));
    expect(childWords('STOPPED', '__proto__')).toBe(childWords('STOPPED', 'en'));
    expect(childWords('STOPPED', '')).toBe(childWords('STOPPED', 'en'));
  });

  it('differs between languages for every error', () => {
    for (const code of codes) {
      expect(new Set(WORD_LANGUAGES.map((language) => childWords(code, language))).size).toBe(
        WORD_LANGUAGES.length,
      );
    }
  });
});

describe('NuggetError', () => {
  it('carries what the table says of its code, and its cause', () => {
    const cause = new Error('529');
    const error = new NuggetError('MODEL_BUSY', {
      message: 'The model is busy',
      details: { tries: 3 },
      cause,
    });
    expect(error).toMatchObject({ status: 503, retryable: true, details: { tries: 3 }, cause });
    expect(toNuggetError(error)).toBe(error);
  });

  it('is made of anything that is thrown', () => {
    expect(toNuggetError(new TypeError('x is not a function'))).toMatchObject({
      code: 'INTERNAL',
      message: 'x is not a function',
    });
    expect(toNuggetError('gone')).toMatchObject({ code: 'INTERNAL', message: 'gone' });
  });

  it('knows no code by the names that objects have', () => {
    expect(isErrorCode('constructor')).toBe(false);
    expect(isErrorCode('__proto__')).toBe(false);
  });
});
