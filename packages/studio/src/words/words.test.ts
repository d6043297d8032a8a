import i18next from 'i18next';
import { afterAll, describe, expect, it } from 'vitest';
import { en } from './en/index.ts';
import { loadWords, STUDIO_LANGUAGES, startWords } from './startWords.ts';

const entriesOf = (words: object): readonly (readonly [string, string])[] => Object.entries(words);
const placesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name);

describe('the words of the studio', () => {
  afterAll(() => startWords('en'));

  it.each(STUDIO_LANGUAGES)(
    'say the same in %s as in English: each key, with the same gaps to fill',
    async (language) => {
      const words = await loadWords(language);
      for (const [area, english] of Object.entries(en)) {
        const there = new Map(entriesOf(words[area as keyof typeof en]));
        for (const [key, text] of entriesOf(english)) {
          expect(there.get(key), `${area}.${key}`).toBeTypeOf('string');
          expect(new Set(placesOf(there.get(key) ?? '')), `${area}.${key}`).toEqual(new Set(placesOf(text)));
        }
      }
    },
  );

  it('fall back to English for a language without a catalogue, and look at the first part of a tag alone', async () => {
    await startWords('tlh-KX');
    expect(i18next.language).toBe('en');
    await startWords('en-GB');
    expect(i18next.t('app:close')).toBe(en.app.close);
  });

  it('plurals come in pairs', () => {
    for (const [area, words] of Object.entries(en)) {
      const keys = new Set(Object.keys(words));
      for (const key of keys) {
        if (key.endsWith('_one')) expect(keys, `${area}.${key}`).toContain(key.replace(/_one$/, '_other'));
      }
    }
  });
});
