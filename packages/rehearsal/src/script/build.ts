import { emptiedStaleTests } from '../rebuild/staleTests.ts';
import { composeFor } from '../recipes/index.ts';
import type { RecipeFile, RecipeTask } from '../recipes/recipe.ts';
import { placeOf } from '../recipes/shared/settings.ts';
import { keepLook, LOOK_TEST } from '../report/keepLook.ts';
import { keepSettings } from '../report/keepSettings.ts';
import { askChild } from './askChild.ts';
import { editFiles } from './edits.ts';
import { type FileOutcome, lookAround, readFiles, refusals, writeFiles, writtenPaths } from './files.ts';
import { personsWish } from './restyle.ts';
import type { Scene } from './script.ts';
import { type BriefOf, type Stage, TOOLS, tellTeam } from './stage.ts';
import { testsSentence, tryTests } from './tests.ts';
import { closing, listed, opening } from './voice.ts';
import { personsWords } from './wishes.ts';

export interface Building {
  readonly brief: BriefOf<'task'>;
  readonly task: RecipeTask;
}

/** A builder's or tester's task: look, ask, write, change, tell, test, and say honestly how it went. */
export function* build(stage: Stage, { brief, task }: Building): Scene<string> {
  const there = yield* lookAround(stage, {
    says: `${opening(brief.agent)} First I look at what is already here.`,
    expected: task.files.map(({ path }) => path),
  });
  const wish = personsWords(brief.feedback);
  const questions = wish === undefined ? (task.questions ?? []) : [];
  const asked = yield* askChild(stage, { questions, files: task.files });
  // What a person has already shaped is not written over when they ask for one more change.
  const files = wish === undefined ? asked.files : asked.files.filter(({ path }) => !there.includes(path));
  const own = files.map(({ path }) => path).filter((path) => there.includes(path));
  const isOnTop =
    own.length > 0 || (task.role === 'tester' && there.some((path) => path.startsWith('tests/')));
  const before = isOnTop ? yield* readBefore(stage, { brief, task, own, there }) : [];
  const kept = isOnTop ? onTopOf(before, { brief, task, files }) : files;
  const outcomes = [
    ...(yield* writeFiles(stage, { files: kept, before, says: 'Now I write' })),
    ...(yield* editFiles(stage, task.edits)),
  ];
  const wished = wish === undefined ? [] : yield* personsWish(stage, { words: wish, there });
  yield* tellOthers(stage, { task, outcomes });
  // Nothing of mine was to do on top of what is there: what others have tested need not be tested again.
  const stayed = isOnTop && wish === undefined && writtenPaths(outcomes).length === 0;
  const hasTests = [...there, ...files.map(({ path }) => path)].some((path) => path.startsWith('tests/'));
  const tests =
    hasTests && (!stayed || task.role === 'tester')
      ? yield* tryTests(stage, 'Let us see what the tests say.')
      : ({ verdict: 'unknown' } as const);
  const made =
    wish === undefined
      ? summaryOf(task, stayed ? 'stayed' : 'written')
      : 'I did this once more, the way you said.';
  return closing([made, ...asked.sentences, ...refusals(outcomes), ...wished, testsSentence(tests)]);
}

/** What a task says at its end; one that found its work done does not claim to have done it. */
function summaryOf({ summary }: RecipeTask, done: 'written' | 'stayed'): string {
  if (done === 'written') return summary;
  return `All of this was there already, so I changed nothing. About my part: ${summary}`;
}

interface Before extends Building {
  readonly own: readonly string[];
  readonly there: readonly string[];
}

/** What is there of a task's files, and what it has to know besides: the child's own numbers and look, other tests. */
function* readBefore(stage: Stage, { brief, task, own, there }: Before): Scene<readonly RecipeFile[]> {
  const { settings } = composeFor(brief.spec);
  const places = settings.flatMap((setting) => [placeOf(setting, 'js'), placeOf(setting, 'py')]);
  const tests =
    task.role === 'tester'
      ? there.filter((path) => /^tests\/.*(?:\.test\.mjs|test_\w+\.py)$/.test(path))
      : [];
  const wanted = [...own, ...[...places, LOOK_TEST, ...tests].filter((path) => there.includes(path))];
  return yield* readFiles(
    stage,
    [...new Set(wanted)],
    'Some of my files are here already; I read them first.',
  );
}

/** The files as they have to be on top of what is there: what the child had changed stays, tests of what is gone go. */
function onTopOf(
  before: readonly RecipeFile[],
  { brief, task, files }: Building & { readonly files: readonly RecipeFile[] },
): readonly RecipeFile[] {
  const { settings, tasks } = composeFor(brief.spec);
  const kept = keepLook(keepSettings(files, { settings, now: before }), before);
  if (task.role !== 'tester') return kept;
  const tests = before.filter(({ path }) => path.startsWith('tests/'));
  return [
    ...kept,
    ...emptiedStaleTests(
      tests,
      tasks.flatMap((each) => each.files),
    ),
  ];
}

interface Done {
  readonly task: RecipeTask;
  readonly outcomes: readonly FileOutcome[];
}

/** Once a task, and only where there is something that the others can use. */
function* tellOthers(stage: Stage, { task, outcomes }: Done): Scene<void> {
  const written = writtenPaths(outcomes);
  if (task.role === 'tester' || written.length === 0 || !stage.tools.has(TOOLS.tellTeam)) return;
  yield { says: '', calls: [tellTeam(`${task.name}: done. Look at ${listed(written)}.`)] };
}
