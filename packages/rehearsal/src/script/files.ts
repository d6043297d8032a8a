import type { RecipeEdit, RecipeFile } from '../recipes/recipe.ts';
import type { Scene, ToolResult } from './script.ts';
import { edit, look, read, type Stage, write } from './stage.ts';

/** What became of a file that the crew wanted to have. */
export type FileOutcome =
  | { readonly outcome: 'written' | 'kept'; readonly path: string }
  | { readonly outcome: 'refused'; readonly path: string; readonly reason: string };

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

export interface Wanted {
  readonly file: RecipeFile;
  /** The file's text so far; undefined where there is none. The SDK writes over a file only after it was read. */
  readonly before: string | undefined;
  readonly says: string;
}

export function* writeFile(stage: Stage, { file, before, says }: Wanted): Scene<FileOutcome> {
  const { path, text } = file;
  if (before !== undefined && sameText(before, text)) return { outcome: 'kept', path };
  const [result] = yield { says, calls: [write(stage, path, text)] };
  return outcomeOf(path, result);
}

/** Makes a change to a file; one that is there already is kept, one that does not fit is refused and said. */
export function* editFile(stage: Stage, change: RecipeEdit, says: string): Scene<FileOutcome> {
  const { path, find, replace } = change;
  const [now] = yield* readFiles(stage, [path], says);
  if (now === undefined) return { outcome: 'refused', path, reason: 'it is not there' };
  if (now.text.includes(replace.trimEnd())) return { outcome: 'kept', path };
  const places = now.text.split(find).length - 1;
  if (places !== 1)
    return { outcome: 'refused', path, reason: `I found ${places} places for my change, not one` };
  const [result] = yield { says: '', calls: [edit(stage, change)] };
  return outcomeOf(path, result);
}

function outcomeOf(path: string, result: ToolResult | undefined): FileOutcome {
  if (result !== undefined && !result.failed) return { outcome: 'written', path };
  return { outcome: 'refused', path, reason: result?.text.split('\n')[0] ?? 'there was no answer' };
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
