import { clipEnd, clipLines, clipMiddle } from './clip.ts';
import type { FailedTest, TaskPromptParts } from './promptParts.ts';
import { listSection, type Section, textSection } from './promptSections.ts';

/** Characters that a part may take. */
const MOST = {
  task: 3_000,
  list: 1_500,
  feedback: 2_000,
  failures: 4_500,
  failure: 1_500,
  answers: 2_000,
} as const;

/** At most so many failed tests are worth reading at once; the rest often has the same cause. */
const MOST_FAILURES = 12;

function theTask({ task }: TaskPromptParts): readonly Section[] {
  const criteria = task.acceptance_criteria.map((criterion) => `- ${criterion}`);
  const done = criteria.length === 0 ? '' : `\nIt is done when:\n${clipLines(criteria, MOST.list)}`;
  const text = `${task.id}: ${clipEnd(`${task.name}\n${task.description}`, MOST.task)}${done}`;
  return textSection({ kind: 'core', heading: 'Your task:', source: 'the plan' }, text);
}

/** The failed tests that a prompt has room for, each with both ends of what it printed. */
export function shortFailures(failures: readonly FailedTest[]): readonly FailedTest[] {
  const room = Math.floor(MOST.failures / Math.max(1, Math.min(MOST_FAILURES, failures.length)));
  return failures.slice(0, MOST_FAILURES).map(({ test_name, details }) => ({
    test_name: clipEnd(test_name, 200),
    details: clipMiddle(details, room),
  }));
}

function failedTests(failures: readonly FailedTest[]): readonly Section[] {
  const shown = shortFailures(failures).map(({ test_name, details }) => `${test_name}\n${details}`);
  const left = failures.length - shown.length;
  const text = [...shown, ...(left > 0 ? [`… and ${left} more`] : [])].join('\n\n');
  const then =
    'Find the cause of each. Mend the program; mend a test only when it asks for something that no requirement says. Then use run_tests until all pass.';
  return textSection({ kind: 'core', heading: 'These tests fail:', source: 'the test runner', then }, text);
}

function conflict(files: readonly string[]): readonly Section[] {
  const heading =
    'You and another member changed the same lines. These files hold both sides between conflict markers (<<<<<<<, =======, >>>>>>>):';
  const then =
    'Edit them until no marker is left and the work of both sides is there and works together. Change nothing else.';
  return listSection({ kind: 'core', heading, source: 'git', then }, files, MOST.list);
}

function change(feedback: string): readonly Section[] {
  const heading = 'You have done this task before. The child looked at it and wants a change; keep the rest:';
  return textSection({ kind: 'core', heading, source: 'the child' }, clipMiddle(feedback, MOST.feedback));
}

function wrong(report: string): readonly Section[] {
  const heading = 'The child has tried the finished nugget and wrote what is wrong with it:';
  const then =
    'Look at the files, find what in them causes this, and mend just that; keep the rest. Where it can be tested, add a test to tests/ that fails without your change. Use run_tests when you are done.';
  return textSection({ kind: 'core', heading, source: 'the child', then }, clipMiddle(report, MOST.feedback));
}

function purpose({ about }: TaskPromptParts): readonly Section[] {
  switch (about.purpose) {
    case 'task':
      return change(about.feedback);
    case 'fix':
      return failedTests(about.failures);
    case 'mend':
      return wrong(about.report);
    case 'conflict':
      return conflict(about.files);
  }
}

function lastFailure({ attempt, failure }: TaskPromptParts): readonly Section[] {
  if (attempt <= 1) return [];
  const heading = `Attempt ${attempt - 1} at this failed:`;
  const then =
    'The folder is fresh again. Take a simpler way, in small steps, and do not repeat what failed.';
  const text = clipMiddle(failure, MOST.failure);
  return textSection({ kind: 'core', heading, source: 'the crew', then }, text);
}

function answers({ answered }: TaskPromptParts): readonly Section[] {
  const heading = 'The child has answered these questions; do not ask them again:';
  const lines = Object.entries(answered).map(
    ([question, answer]) => `${clipEnd(question, 500)} -> ${answer}`,
  );
  return listSection({ kind: 'core', heading, source: 'the child' }, lines, MOST.answers);
}

/** What to do now, and what happened to this task before. */
export function purposeSections(parts: TaskPromptParts): readonly Section[] {
  return [...theTask(parts), ...purpose(parts), ...lastFailure(parts), ...answers(parts)];
}
