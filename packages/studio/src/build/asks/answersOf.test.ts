import { describe, expect, it } from 'vitest';
import { answersOf } from './answersOf.ts';

const one = {
  question: 'Which colour?',
  header: 'Colour',
  options: [{ label: 'Red', description: '' }],
  multiSelect: false,
};
const many = { ...one, question: 'Which parts?', multiSelect: true };

describe('answersOf', () => {
  it('waits until every question has an answer', () => {
    const draft = { choices: { [one.question]: ['Red'] }, texts: {} };
    expect(answersOf([one, many], draft)).toBeUndefined();
  });

  it('joins several choices and own words', () => {
    const draft = { choices: { [many.question]: ['Wings', 'Nose'] }, texts: { [many.question]: ' a flag ' } };
    expect(answersOf([many], draft)).toEqual({ 'Which parts?': 'Wings, Nose, a flag' });
  });

  it('takes own words where nothing was chosen', () => {
    expect(answersOf([one], { choices: {}, texts: { [one.question]: 'pink' } })).toEqual({
      'Which colour?': 'pink',
    });
  });

  it('takes spaces for no answer', () => {
    expect(answersOf([one], { choices: {}, texts: { [one.question]: '  ' } })).toBeUndefined();
  });
});
