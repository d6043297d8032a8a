import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** The files of a folder: path with forward slashes -> text. */
export type Tree = ReadonlyMap<string, string>;

/** What no history keeps. */
const LEFT_OUT = new Set(['.git', 'node_modules', '__pycache__']);

/** Empty for a folder that is not there; a file that goes meanwhile is left out. */
export async function readTree(folder: string): Promise<Tree> {
  const entries = (await orMissing(readdir(folder, { recursive: true, withFileTypes: true }))) ?? [];
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((name) => LEFT_OUT.has(name)))
    .sort();
  const texts = await Promise.all(paths.map((path) => orMissing(readFile(join(folder, path), 'latin1'))));
  return new Map(paths.flatMap((path, index) => keepText(path, texts[index])));
}

const keepText = (path: string, text: string | undefined): [string, string][] =>
  text === undefined ? [] : [[path, text]];

async function orMissing<T>(read: Promise<T>): Promise<T | undefined> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A folder that holds exactly this, in place of an older one. */
export async function writeTree(folder: string, tree: Tree): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await updateTree(folder, tree);
}

/** Makes a folder that others look at hold exactly this, without taking it away from them. */
export async function updateTree(folder: string, tree: Tree): Promise<void> {
  await mkdir(folder, { recursive: true });
  const before = await readTree(folder);
  for (const path of changedPaths(before, tree)) {
    const text = tree.get(path);
    if (text === undefined) await rm(join(folder, path), { force: true });
    else await writeText(join(folder, path), text);
  }
}

async function writeText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, 'latin1');
}

/** The paths that two trees do not agree on, in order. */
export const changedPaths = (before: Tree, after: Tree): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
