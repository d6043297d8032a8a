import { describe, expect, it } from 'vitest';
import { narration } from './index.ts';

describe.each(['en', 'es', 'fr', 'de'])('the words of %s', (language) => {
  const words = narration(language);

  it('offer two choices in a conflict that come back exactly as they were offered', () => {
    const { question, mine, theirs } = words.conflict('Nova', ['a.js', 'b.js']);
    expect(question.options.map(({ label }) => label)).toEqual([mine, theirs]);
    expect(mine).not.toBe(theirs);
    expect(question.question).toContain('Nova');
    expect(question.question).toContain('a.js, b.js');
  });

  it('tell the numbers of a build, for one and for many', () => {
    expect(words.succeeded({ tasks: 1, tests: 1 })).toMatch(/1.*1/);
    expect(words.succeeded({ tasks: 8, tests: 27 })).toMatch(/8.*27/);
    expect(words.succeeded({ tasks: 8, tests: 0 })).not.toContain('0');
    expect(words.failed({ done: 2, tasks: 5, because: 'Oh.' })).toMatch(/2.*5.*Oh\.$/);
    expect(words.fixTask(2).name).toContain('2');
  });
});

it('speaks English where a language has no words yet, and looks at the first part of a tag only', () => {
  expect(narration('xx')).toBe(narration('en'));
  expect(narration('de-AT')).toBe(narration('de'));
  expect(narration('__proto__')).toBe(narration('en'));
});
