import { expect, it } from 'vitest';
import { aSpec } from '../../../testing/aSpec.ts';
import { phrasesFor, TONES } from '../voice/index.ts';
import { wordsFor } from './index.ts';

it('speaks the language of the spec, and English where it does not know it', () => {
  expect(wordsFor('es').playAgain).toBe('Jugar otra vez');
  expect(wordsFor('fr-CA').playAgain).toBe('Rejouer');
  expect(wordsFor('DE').playAgain).toBe('Noch einmal spielen');
  expect(wordsFor('pl').playAgain).toBe('Play again');
  expect(wordsFor('constructor').playAgain).toBe('Play again');
});

it('keeps what a program puts in, in every language', () => {
  for (const language of ['en', 'es', 'fr', 'de']) {
    expect(wordsFor(language).theRightAnswer).toContain('{answer}');
    expect(wordsFor(language).questionOf).toMatch(/\{number\}.*\{total\}/);
    expect(wordsFor(language).endingsFound).toMatch(/\{found\}.*\{total\}/);
  }
});

it('speaks in the tone of the personality', () => {
  const says = (personality: string, language = 'en') =>
    phrasesFor(aSpec({ style: { personality }, language })).over;
  expect(says('funny and a bit sarcastic')).toContain('steering');
  expect(says('like a friendly coach')).toContain('training');
  expect(says('wie ein Coach', 'de')).toContain('Training');
  expect(says('')).toBe(says('as nice as a cup of tea'));
  expect(TONES).toHaveLength(6);
});
