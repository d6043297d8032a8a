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
  return numberTasks(tasks.map((task) => (task.role === 'tester' ? honest(spec, { task, titles }) : task)));
}

interface Shown {
  readonly task: RecipeTask;
  readonly titles: readonly string[];
}

/** The tester promises the behaviours that a test shows, and says which ones no test of ours can show. */
function honest(spec: NuggetSpec, { task, titles }: Shown): RecipeTask {
  const behaviours = spec.workflow.behavioral_tests;
  const isShown = (behaviour: (typeof behaviours)[number]): boolean =>
    titles.includes(behaviourTitle(behaviour));
  const shown = behaviours.filter(isShown);
  const unchecked = behaviours.filter((behaviour) => !isShown(behaviour)).map(behaviourTitle);
  const confession = `I am a script and have no test for this, so nobody checked it: ${unchecked.map((title) => `"${title}"`).join('; ')}.`;
  return {
    ...task,
    requirementIds: task.requirementIds.filter((id) =>
      shown.some(({ requirement_id }) => requirement_id === id),
    ),
    acceptance: [
      'Every test passes.',
      ...shown.map((behaviour) => `A test shows: ${behaviourTitle(behaviour)}.`),
    ],
    summary: unchecked.length === 0 ? task.summary : `${task.summary} ${confession}`,
  };
}
