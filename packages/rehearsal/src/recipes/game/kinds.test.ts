import { describe, expect, it } from 'vitest';
import { aBehaviour, aSpec } from '../../testing/aSpec.ts';
import { runNodeTests } from '../../testing/runNodeTests.ts';
import { applyComposition } from '../applyComposition.ts';
import { game } from './index.ts';

const EVERYTHING = [
  'a score',
  'three lives',
  'three levels',
  'remember my best score',
  'thirty seconds on the clock',
];

const PROMISES = [
  aBehaviour('I catch or collect one', 'I get a point'),
  aBehaviour('the time is up', 'the game is over'),
  aBehaviour('I score more than my best', 'the best score is replaced'),
  aBehaviour('an asteroid touches me', 'I lose a life'),
  aBehaviour('I reach the exit', 'I win'),
  aBehaviour('I give a wrong answer', 'I get no point'),
  aBehaviour('I give a right answer', 'I get a point'),
  aBehaviour('I press the left arrow', 'I go left'),
  aBehaviour('the moon is full', 'a wolf sings'),
];

describe('the own tests of', () => {
  it.each([
    'Dodge asteroids and collect stars that fall from the sky',
    'Catch falling apples in a basket',
    'A cat that collects hearts',
    'A robot in a maze that collects coins',
    'A quiz about animals',
  ])('%s: all pass, and what nobody can check is skipped', async (goal) => {
    const spec = aSpec({
      nugget: { goal, type: 'game' },
      requirements: EVERYTHING.map((description) => ({ type: 'feature' as const, description })),
      workflow: { behavioral_tests: PROMISES },
    });
    const { passed, failed, skipped } = await runNodeTests(applyComposition(game.compose(spec)));
    expect(failed).toEqual([]);
    expect(passed.length).toBeGreaterThan(12);
    expect(skipped).toContain('when the moon is full, then a wolf sings');
  });
});
