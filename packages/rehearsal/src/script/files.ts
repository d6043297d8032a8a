import type { RecipeFile } from '../recipes/recipe.ts';
import type { Scene, ToolResult } from './script.ts';
import { look, read, type Stage, write } from './stage.ts';
import { listed } from './voice.ts';

/** What became of a file that the crew wanted to have. */
export type FileOutcome =
  | { readonly outcome: 'written' | 'kept'; readonly path: string }
  | { readonly outcome: 'refused'; readonly path: string; readonly reason: string };

/** Files in one turn: a person can follow three at once, and a build does not take a turn for each. */
const AT_ONCE = 3;

export interface Looking {
  readonly says: string;
  /** What may be there. An agent that is fenced in may not look around; it goes by this, and finds out by reading. */
  readonly expected: readonly string[];
}

/** The paths in the agent's folder, relative and with forward slashes. */
export function* lookAround(stage: Stage, { says, expected }: Looking): Scene<readonly string[]> {
  const [found] = yield { says, calls: [look()] };
  if (found === undefined || found.failed) return expected;
  return found.text
    .split('\n')
    .map((line) => relative(stage, line.trim()))
    .filter((path) => path !== '');
}

/** The texts of the files that could be read, in one turn. */
export function* readFiles(
  stage: Stage,
  paths: readonly string[],
  says: string,
): Scene<readonly RecipeFile[]> {
  if (paths.length === 0) return [];
  const results = yield { says, calls: paths.map((path) => read(stage, path)) };
  return paths.flatMap((path, index) => {
    const text = textOf(results[index]);
    return text === undefined ? [] : [{ path, text }];
  });
}

export interface Writing {
  readonly files: readonly RecipeFile[];
  /** What was read of them before. The SDK writes over a file only after it was read. */
  readonly before: readonly RecipeFile[];
  /** Said before the paths of each turn. */
  readonly says: string;
}

/** Writes files, a few in a turn; one that is as it should be is kept. */
export function* writeFiles(stage: Stage, { files, before, says }: Writing): Scene<readonly FileOutcome[]> {
  const isRight = ({ path, text }: RecipeFile): boolean =>
    before.some((file) => file.path === path && sameText(file.text, text));
  const outcomes: FileOutcome[] = files.filter(isRight).map(({ path }) => ({ outcome: 'kept', path }));
  for (const some of inGroups(files.filter((file) => !isRight(file)))) {
    const results = yield {
      says: `${says} ${listed(some.map(({ path }) => path))}.`,
      calls: some.map(({ path, text }) => write(stage, path, text)),
    };
    outcomes.push(...some.map(({ path }, index) => outcomeOf(path, results[index])));
  }
  return outcomes;
}

export function outcomeOf(path: string, result: ToolResult | undefined): FileOutcome {
  if (result !== undefined && !result.failed) return { outcome: 'written', path };
  return { outcome: 'refused', path, reason: result?.text.split('\n')[0] ?? 'there was no answer' };
}

/** The paths of the files that were really changed, each once. */
export const writtenPaths = (outcomes: readonly FileOutcome[]): readonly string[] => [
  ...new Set(outcomes.flatMap(({ outcome, path }) => (outcome === 'written' ? [path] : []))),
];

/** What could not be changed, a sentence each. */
export const refusals = (outcomes: readonly FileOutcome[]): readonly string[] =>
  outcomes.flatMap((each) =>
    each.outcome === 'refused' ? [`I could not change ${each.path}: ${each.reason.trim()}.`] : [],
  );

function inGroups<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const starts = Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) => index * AT_ONCE);
  return starts.map((start) => items.slice(start, start + AT_ONCE));
}

/** The Read tool puts a number and a tab before every line (measured with the Claude Agent SDK 0.3.330). */
function textOf(result: ToolResult | undefined): string | undefined {
  if (result === undefined || result.failed) return undefined;
  const lines = result.text.split('\n').flatMap((line) => /^ *\d+\t(.*)$/s.exec(line)?.[1] ?? []);
  return lines.join('\n');
}

const sameText = (one: string, other: string): boolean => one.trimEnd() === other.trimEnd();

function relative({ folder }: Stage, path: string): string {
  const inside = folder !== undefined && path.startsWith(folder) ? path.slice(folder.length + 1) : path;
  return inside.replaceAll('\\', '/').replace(/^\.\//, '');
}
