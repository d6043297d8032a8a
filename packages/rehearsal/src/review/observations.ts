import type { RecipeFile } from '../recipes/recipe.ts';

/** Looks at real files and says one thing about them; undefined where it has nothing to say. */
type Observation = (files: readonly RecipeFile[]) => string | undefined;

const LONG_LINE = 120;
const LONG_FILE = 120;

/** What is good, each with the place where it was seen. */
export const GOOD: readonly Observation[] = [
  (files) => {
    const [name, file] = exportedFunctions(files)[0] ?? [];
    return name && file && `In ${file.path} the function ${name} says by its name what it does.`;
  },
  (files) => {
    const file = files.find(({ text }) => /aria-live|aria-label|<label/.test(text));
    return file && `${file.path} also speaks to people who listen to a page instead of seeing it.`;
  },
  (files) => {
    const [file] = [...files].sort((one, other) => commentsIn(other) - commentsIn(one));
    const comments = file === undefined ? 0 : commentsIn(file);
    return file && comments > 0
      ? `${file.path} explains itself with ${counted(comments, 'comment')}.`
      : undefined;
  },
  (files) => {
    const file = files.find(({ text }) => /^(?:export )?const [A-Z][A-Z_]+ = /m.test(text));
    const name = file && /const ([A-Z][A-Z_]+) = /.exec(file.text)?.[1];
    return file && name && `${file.path} gives its number a name, ${name}. That makes it easy to play with.`;
  },
];

/** What could be better, each with the place. */
export const BETTER: readonly Observation[] = [
  (files) => {
    const file = files.find(({ text }) => /\.innerHTML\s*=/.test(text));
    return (
      file && `${file.path} sets innerHTML; textContent is safer, because nobody can hide a program in it.`
    );
  },
  (files) => {
    const file = files.find(({ text }) => text.split('\n').some((line) => line.length > LONG_LINE));
    return file && `${file.path} has a line of more than ${LONG_LINE} letters; two short ones read better.`;
  },
  (files) => {
    const file = files.find(({ text }) => linesOf(text) > LONG_FILE);
    return file && `${file.path} is ${linesOf(file.text)} lines long; it could become two files.`;
  },
  (files) => {
    const file = files.find(
      ({ path, text }) => /\.(?:js|py)$/.test(path) && commentsIn({ path, text }) === 0,
    );
    return file && `${file.path} has no comment yet; one sentence about why it exists would help.`;
  },
];

export function observed(
  files: readonly RecipeFile[],
  observations: readonly Observation[],
): readonly string[] {
  return observations.flatMap((look) => look(files) || []);
}

function exportedFunctions(files: readonly RecipeFile[]): readonly (readonly [string, RecipeFile])[] {
  return files.flatMap((file) =>
    [...file.text.matchAll(/^(?:export function|def) (\w+)/gm)].map(
      ([, name]) => [name ?? '', file] as const,
    ),
  );
}

const commentsIn = ({ text }: RecipeFile): number => (text.match(/^\s*(?:\/\/|\/\*\*|#|""")/gm) ?? []).length;

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
