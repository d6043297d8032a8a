import { expect, it } from 'vitest';
import { nextTurn, type Scene } from './script.ts';

function* twoLooks(): Scene<string> {
  const [first] = yield { says: 'I look once.', calls: [{ tool: 'Read', input: { file_path: 'a' } }] };
  const [second] = yield {
    says: `I saw ${first?.text}.`,
    calls: [{ tool: 'Read', input: { file_path: 'b' } }],
  };
  return `I saw ${first?.text} and ${second?.text}.`;
}

const saw = (text: string) => [{ text, failed: false }];

it('begins with the first turn when nothing has happened yet', () => {
  expect(nextTurn(twoLooks(), []).says).toBe('I look once.');
});

it('goes on where the recorded results end', () => {
  expect(nextTurn(twoLooks(), [saw('a cat')])).toEqual({
    says: 'I saw a cat.',
    calls: [{ tool: 'Read', input: { file_path: 'b' } }],
  });
});

it('ends with words alone', () => {
  expect(nextTurn(twoLooks(), [saw('a cat'), saw('a dog')])).toEqual({
    says: 'I saw a cat and a dog.',
    calls: [],
  });
});

it('stays at its end when it is asked once more', () => {
  expect(nextTurn(twoLooks(), [saw('a cat'), saw('a dog'), saw('a fish')]).says).toBe(
    'I saw a cat and a dog.',
  );
});
