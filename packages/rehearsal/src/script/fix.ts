import { applyComposition } from '../recipes/applyComposition.ts';
import { composeFor } from '../recipes/index.ts';
import type { RecipeFile } from '../recipes/recipe.ts';
import { lookAround, readFiles, refusals, writeFiles, writtenPaths } from './files.ts';
import { personsWish } from './restyle.ts';
import type { Scene } from './script.ts';
import type { BriefOf, Stage } from './stage.ts';
import { testsSentence, tryTests } from './tests.ts';
import { closing, listed, opening } from './voice.ts';

/**
 * Repairs by putting back the files of the recipe that are missing or different: a script cannot find a new cause.
 * Style sheets stay as they are; their colours may be the child's own choice, and no test reads them.
 */
export function* fix(stage: Stage, brief: BriefOf<'fix'>): Scene<string> {
  const names = brief.failures.map(({ test_name }) => test_name);
  const mine = [...applyComposition(composeFor(brief.spec))]
    .map(([path, text]): RecipeFile => ({ path, text }))
    .filter(({ path }) => !path.endsWith('.css'));
  const there = yield* lookAround(stage, {
    says: `${opening(brief.agent)} These are red: ${listed(names.slice(0, 3))}.`,
    expected: mine.map(({ path }) => path),
  });
  const present = mine.map(({ path }) => path).filter((path) => there.includes(path));
  const now = yield* readFiles(stage, present, 'I compare every file with the one that I know works.');
  const outcomes = yield* writeFiles(stage, {
    files: mine,
    before: now,
    says: 'I put back what I know works:',
  });
  const restored = writtenPaths(outcomes);
  const words = brief.failures.map(({ details }) => details).join('\n');
  const wished = restored.length === 0 && isReport(brief) ? yield* personsWish(stage, { words, there }) : [];
  const tests = yield* tryTests(stage, 'Let us see what the tests say now.');
  return closing([restoredSentence(restored), ...refusals(outcomes), ...wished, testsSentence(tests)]);
}

/** A bug report of a person has one entry that no test runner wrote: it names no file. */
const isReport = ({ failures }: BriefOf<'fix'>): boolean =>
  failures.length === 1 && !/\.(?:m?js|py)\b/.test(failures[0]?.test_name ?? '');

function restoredSentence(restored: readonly string[]): string {
  if (restored.length > 0) return `I put back the version that I know works of ${listed(restored)}.`;
  return 'Every file is as I know it works, so I do not know the reason. A script cannot find out more.';
}
