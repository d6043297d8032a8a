import type { NuggetSpec } from '@nugget/contract';
import { applyComposition } from '../recipes/applyComposition.ts';
import { composeFor } from '../recipes/index.ts';
import type { RecipeFile } from '../recipes/recipe.ts';
import { keepSettings } from '../report/keepSettings.ts';
import { readFiles, refusals, writeFiles, writtenPaths } from './files.ts';
import type { Scene } from './script.ts';
import type { Stage } from './stage.ts';

interface Restored {
  readonly written: readonly string[];
  readonly refused: readonly string[];
}

/**
 * Puts back the files of the recipe that are missing or different: a script cannot find a new cause. Style sheets and
 * the numbers that can be changed stay as they are; they may be the child's own choice.
 */
export function* restore(
  stage: Stage,
  { spec, there }: { readonly spec: NuggetSpec; readonly there: readonly string[] },
): Scene<Restored> {
  const composition = composeFor(spec);
  const mine = [...applyComposition(composition)]
    .map(([path, text]): RecipeFile => ({ path, text }))
    .filter(({ path }) => !path.endsWith('.css'));
  const present = mine.map(({ path }) => path).filter((path) => there.includes(path));
  const now = yield* readFiles(stage, present, 'I compare every file with the one that I know works.');
  const outcomes = yield* writeFiles(stage, {
    files: keepSettings(mine, { settings: composition.settings, now }),
    before: now,
    says: 'I put back what I know works:',
  });
  return { written: writtenPaths(outcomes), refused: refusals(outcomes) };
}
