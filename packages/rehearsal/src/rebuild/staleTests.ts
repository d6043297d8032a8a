import type { RecipeFile } from '../recipes/recipe.ts';

const IMPORT = /^import\s+\{?\s*(.+?)\s*\}?\s+from\s+'\.\.\/(.+)';$/gm;
const PY_IMPORT = /^from\s+([\w.]+)\s+import\s+(.+)$/gm;

/**
 * Tests of something that is no longer part of the nugget, emptied: their program is not planned any more, or has lost
 * what they speak of. Nobody in the crew can delete a file. `planned` is everything that the new plan writes.
 */
export function emptiedStaleTests(
  tests: readonly RecipeFile[],
  planned: readonly RecipeFile[],
): readonly RecipeFile[] {
  return tests
    .filter(({ path }) => !planned.some((file) => file.path === path))
    .filter((test) => importsOf(test).some(({ path, names }) => !offers(planned, path, names)))
    .map(({ path }) => ({ path, text: path.endsWith('.py') ? `# ${GONE}\n` : `// ${GONE}\n` }));
}

const GONE = 'What was tested here is no longer part of this nugget.';

interface Import {
  readonly path: string;
  readonly names: readonly string[];
}

function importsOf({ path, text }: RecipeFile): readonly Import[] {
  const split = (names: string): readonly string[] => names.split(',').map((name) => name.trim());
  if (!path.endsWith('.py')) {
    return [...text.matchAll(IMPORT)].map(([, names = '', file = '']) => ({
      path: file,
      names: split(names),
    }));
  }
  return [...text.matchAll(PY_IMPORT)].map(([, file = '', names = '']) => ({
    path: `${file.replaceAll('.', '/')}.py`,
    names: split(names),
  }));
}

function offers(planned: readonly RecipeFile[], path: string, names: readonly string[]): boolean {
  const file = planned.find((each) => each.path === path);
  return file !== undefined && names.every((name) => new RegExp(`\\b${name}\\b`).test(file.text));
}
