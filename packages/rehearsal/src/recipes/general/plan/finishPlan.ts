import type { NuggetSpec } from '@nugget/contract';
import type { RecipeFile, RecipeTask } from '../../recipe.ts';
import { withCheckingTasks } from '../../shared/tasks.ts';
import { behaviourTitle } from './behaviours.ts';
import { numberTasks } from './numberTasks.ts';

interface Unfinished {
  readonly built: readonly RecipeTask[];
  readonly tests: readonly RecipeFile[];
  /** The titles of those tests that speak in the child's words. */
  readonly titles: readonly string[];
}

/** The whole plan: what is built, then the tests and the review, numbered. */
export function finishPlan(spec: NuggetSpec, { built, tests, titles }: Unfinished): readonly RecipeTask[] {
  const tasks = withCheckingTasks({ spec, built, tests });
  const behaviours = spec.workflow.behavioral_tests.map(behaviourTitle);
  return numberTasks(
    tasks.map((task) => (task.role === 'tester' ? honest(task, { behaviours, titles }) : task)),
  );
}

interface Shown {
  readonly behaviours: readonly string[];
  readonly titles: readonly string[];
}

/** The tester promises the behaviours that a test shows, and says which ones no test of ours can show. */
function honest(task: RecipeTask, { behaviours, titles }: Shown): RecipeTask {
  const shown = behaviours.filter((title) => titles.includes(title));
  const unchecked = behaviours.filter((title) => !titles.includes(title));
  const confession =
    unchecked.length === 0
      ? ''
      : ` I am a script and have no test for this, so nobody checked it: ${unchecked.map((title) => `"${title}"`).join('; ')}.`;
  return {
    ...task,
    acceptance: ['Every test passes.', ...shown.map((title) => `A test shows: ${title}.`)],
    summary: `${task.summary}${confession}`,
  };
}
