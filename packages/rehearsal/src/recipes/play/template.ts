import type { RecipeFile } from '../recipe.ts';
import { templatesIn, type Values } from '../shared/templates.ts';

/** The files that toys are made of. */
export const template = templatesIn(new URL('./files/', import.meta.url));

/** A filled template as one of the nugget's tests. Templates have other names, so that nothing here runs them. */
export function testFile(name: string, values: Values): RecipeFile {
  return { ...template(`tests/${name}.mjs`, values), path: `tests/${name}.test.mjs` };
}
