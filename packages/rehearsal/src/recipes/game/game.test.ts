import { expect, it } from 'vitest';
import { exampleSpec } from '../../testing/aSpec.ts';
import { compositionProblems } from '../../testing/compositionProblems.ts';
import { runNodeTests } from '../../testing/runNodeTests.ts';
import { applyComposition } from '../applyComposition.ts';
import { game } from './index.ts';

it('composes the space game so that its own tests pass', async () => {
  const spec = exampleSpec('space-dodge');
  const composition = game.compose(spec);
  expect(compositionProblems(spec, composition)).toEqual([]);
  expect(composition.beyond).toEqual([]);
  const { passed, failed } = await runNodeTests(applyComposition(composition));
  expect(failed).toEqual([]);
  expect(passed).toContain('when the ship and an asteroid overlap, then the game is over');
  expect(passed).toContain('when I score more than my best, then the best score is replaced');
});
