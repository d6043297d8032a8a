import type { NuggetSpec } from '@nugget/contract';
import type { RecipeFile, RecipeTask } from '../recipe.ts';
import { shortened } from './escape.ts';
import { requirementId } from './requirements.ts';

type TaskParts = Pick<RecipeTask, 'id' | 'name' | 'description' | 'summary'> & Partial<RecipeTask>;

/** A task with the usual rest: a builder's, without files, edits, dependencies or requirements. */
export function aTask(parts: TaskParts): RecipeTask {
  return {
    role: 'builder',
    dependencies: [],
    requirementIds: [],
    acceptance: [],
    files: [],
    edits: [],
    ...parts,
  };
}

interface LastTasks {
  readonly spec: NuggetSpec;
  /** The tasks that build the nugget. */
  readonly built: readonly RecipeTask[];
  readonly tests: readonly RecipeFile[];
}

/** The tester's and the reviewer's tasks, where the workflow wants them, after everything that is built. */
export function withCheckingTasks({ spec, built, tests }: LastTasks): readonly RecipeTask[] {
  const tasks = [...built];
  if (spec.workflow.testing_enabled && tests.length > 0) tasks.push(testTask({ spec, built, tests }));
  if (spec.workflow.review_enabled) tasks.push(reviewTask(tasks));
  return tasks;
}

function testTask({ spec, built, tests }: LastTasks): RecipeTask {
  return aTask({
    id: 'tests',
    name: 'Write the tests',
    description: `Write tests for every part that can be checked without a screen, and run them: ${tests.map(({ path }) => path).join(', ')}.`,
    role: 'tester',
    dependencies: lastOf(built),
    requirementIds: spec.workflow.behavioral_tests.flatMap(({ requirement_id }) =>
      spec.requirements.some((requirement) => requirementId(spec, requirement) === requirement_id) &&
      requirement_id !== undefined
        ? [requirement_id]
        : [],
    ),
    acceptance: [
      'Every test passes.',
      ...spec.workflow.behavioral_tests.map(
        (test) => `A test shows: when ${shortened(test.when, 200)}, then ${shortened(test.then, 200)}.`,
      ),
    ],
    files: tests,
    summary: 'I wrote the tests and ran them.',
  });
}

function reviewTask(tasks: readonly RecipeTask[]): RecipeTask {
  return aTask({
    id: 'review',
    name: 'Look over everything',
    description:
      'Read the finished files and say kindly what is good and what could be better. Change nothing.',
    role: 'reviewer',
    dependencies: lastOf(tasks),
    acceptance: ['The review names real places in the files.'],
    summary: 'I read everything.',
  });
}

/** The tasks that no other task waits for. */
function lastOf(tasks: readonly RecipeTask[]): readonly string[] {
  const waitedFor = new Set(tasks.flatMap(({ dependencies }) => dependencies));
  return tasks.map(({ id }) => id).filter((id) => !waitedFor.has(id));
}

/** The honest end of a summary: what was asked and is not there. Empty when everything is. */
export function beyondSentence(beyond: readonly string[]): string {
  if (beyond.length === 0) return '';
  return `I am a script and could not do this, so it is not there: ${beyond.map((wish) => `"${shortened(wish, 120)}"`).join('; ')}.`;
}
