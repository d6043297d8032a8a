import { composeFor } from '../recipes/index.ts';
import type { RecipeTask } from '../recipes/recipe.ts';
import { placeOf } from '../recipes/shared/settings.ts';
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
  const { settings } = composeFor(brief.spec);
  // Numbers that the child had changed are kept when a nugget is built anew on top of what is there.
  const places = settings.map((setting) => placeOf(setting, 'js')).filter((path) => there.includes(path));
  const before = yield* readFiles(
    stage,
    own.length === 0 ? [] : [...new Set([...own, ...places])],
    'Some of my files are here already; I read them first.',
  );
  const kept = keepSettings(files, { settings, now: before });
  const outcomes = [
    ...(yield* writeFiles(stage, { files: kept, before, says: 'Now I write' })),
    ...(yield* editFiles(stage, task.edits)),
  ];
  const wished = wish === undefined ? [] : yield* personsWish(stage, { words: wish, there });
  yield* tellOthers(stage, { task, outcomes });
  const hasTests = [...there, ...files.map(({ path }) => path)].some((path) => path.startsWith('tests/'));
  const tests = hasTests
    ? yield* tryTests(stage, 'Let us see what the tests say.')
    : ({ verdict: 'unknown' } as const);
  const made = wish === undefined ? task.summary : 'I did this once more, the way you said.';
  return closing([made, ...asked.sentences, ...refusals(outcomes), ...wished, testsSentence(tests)]);
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
