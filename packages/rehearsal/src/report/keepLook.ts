import type { RecipeFile } from '../recipes/recipe.ts';

export const LOOK_TEST = 'tests/report-look.test.mjs';

const PROPERTY = /'(--[\w-]+): ([^']*);'/g;

/** The files with a theme.css that keeps what somebody had repaired in it, as the test of that report says. */
export function keepLook(files: readonly RecipeFile[], now: readonly RecipeFile[]): readonly RecipeFile[] {
  const test = now.find(({ path }) => path === LOOK_TEST);
  if (test === undefined) return files;
  const wanted = [...test.text.matchAll(PROPERTY)];
  return files.map((file) => {
    if (file.path !== 'theme.css') return file;
    const text = wanted.reduce(
      (css, [, name = '', value = '']) => css.replace(new RegExp(`(${name}:)[^;]*;`), `$1 ${value};`),
      file.text,
    );
    return { ...file, text };
  });
}
