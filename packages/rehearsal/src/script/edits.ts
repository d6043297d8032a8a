import type { RecipeEdit, RecipeFile } from '../recipes/recipe.ts';
import { type FileOutcome, outcomeOf, readFiles } from './files.ts';
import type { Scene } from './script.ts';
import { edit, type Stage } from './stage.ts';

/** Makes changes to files, those of one file in one turn. What is there already is kept; what does not fit is refused. */
export function* editFiles(stage: Stage, edits: readonly RecipeEdit[]): Scene<readonly FileOutcome[]> {
  const paths = [...new Set(edits.map(({ path }) => path))];
  const files = yield* readFiles(stage, paths, 'I read what my parts will be plugged into.');
  const outcomes: FileOutcome[] = [];
  for (const path of paths) {
    const now = files.find((file) => file.path === path);
    const own = edits.filter((change) => change.path === path);
    outcomes.push(...(yield* editFile(stage, now, own)));
  }
  return outcomes;
}

function* editFile(
  stage: Stage,
  file: RecipeFile | undefined,
  edits: readonly RecipeEdit[],
): Scene<readonly FileOutcome[]> {
  const planned = edits.map((change) => ({ change, fit: fitOf(file?.text, change) }));
  const fitting = planned.filter(({ fit }) => fit === 'fits').map(({ change }) => change);
  const settled = planned.flatMap(({ change: { path }, fit }): readonly FileOutcome[] => {
    if (fit === 'fits') return [];
    return fit === 'there already'
      ? [{ outcome: 'kept', path }]
      : [{ outcome: 'refused', path, reason: fit }];
  });
  if (fitting.length === 0) return settled;
  const says = `I plug my parts into ${fitting[0]?.path ?? ''}.`;
  const results = yield { says, calls: fitting.map((change) => edit(stage, change)) };
  return [...settled, ...fitting.map(({ path }, index) => outcomeOf(path, results[index]))];
}

/** `fits`, `there already`, or why the change cannot be made. */
function fitOf(text: string | undefined, { find, replace }: RecipeEdit): string {
  if (text === undefined) return 'it is not there';
  if (text.includes(replace.trimEnd())) return 'there already';
  const places = text.split(find).length - 1;
  return places === 1 ? 'fits' : `I found ${places} places for my change, not one`;
}
