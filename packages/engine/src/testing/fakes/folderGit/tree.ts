import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** The files of a folder: path with forward slashes -> text. */
export type Tree = ReadonlyMap<string, string>;

/** What no history keeps. */
const LEFT_OUT = new Set(['.git', 'node_modules', '__pycache__']);

export async function readTree(folder: string): Promise<Tree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((name) => LEFT_OUT.has(name)))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'latin1')));
  return new Map(paths.map((path, index) => [path, texts[index] ?? '']));
}

/** Makes a folder hold exactly this. */
export async function writeTree(folder: string, tree: Tree): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [path, text] of tree) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, 'latin1');
  }
}

/** The paths that two trees do not agree on, in order. */
export const changedPaths = (before: Tree, after: Tree): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
