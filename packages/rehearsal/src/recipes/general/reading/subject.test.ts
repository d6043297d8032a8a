import { describe, expect, it } from 'vitest';
import { aSpec } from '../../../testing/aSpec.ts';
import { subjectOf } from './subject.ts';

const about = (goal: string, language = 'en') =>
  subjectOf(aSpec({ nugget: { goal, type: 'website' }, language }));

describe('subjectOf', () => {
  it.each([
    ['A web page about my dog Biscuit', 'en', { title: 'My dog Biscuit', name: 'Biscuit', isSomebody: true }],
    ['A page about cats', 'en', { title: 'Cats', name: 'cats', isSomebody: false }],
    ['A page about the planet Mars', 'en', { title: 'The planet Mars', name: 'Mars', isSomebody: false }],
    [
      'A joke of the day page',
      'en',
      { title: 'Joke of the day', name: 'Joke of the day', isSomebody: false },
    ],
    [
      'Eine Seite über meinen Hund Bello',
      'de',
      { title: 'Mein Hund Bello', name: 'Bello', isSomebody: true },
    ],
    ['Una página sobre mi gata Luna', 'es', { title: 'Mi gata Luna', name: 'Luna', isSomebody: true }],
    ['Une page sur mon chat Félix', 'fr', { title: 'Mon chat Félix', name: 'Félix', isSomebody: true }],
  ])('reads "%s"', (goal, language, subject) => {
    expect(about(goal, language)).toEqual(subject);
  });

  it('keeps a goal that is nothing but signs', () => {
    expect(about('"><script>')).toMatchObject({ title: '"><script>', isSomebody: false });
  });
});
