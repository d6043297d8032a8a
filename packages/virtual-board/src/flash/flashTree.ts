import { FlashError } from './errno.ts';
import type { DirectoryNode, FileNode, FlashNode } from './nodes.ts';
import { BLOCK, blocksOf, contentOf, pathParts, resize } from './nodes.ts';

/** What has changed, for whoever keeps the files when the board is off. Paths have no leading slash. */
export type FlashChange =
  | { readonly change: 'file'; readonly path: string; readonly data: Uint8Array }
  | { readonly change: 'directory'; readonly path: string }
  | { readonly change: 'removed'; readonly path: string }
  | { readonly change: 'renamed'; readonly path: string; readonly to: string };

export interface FlashTreeOptions {
  readonly limitBytes: number;
  readonly now: () => number;
  readonly onChange: (change: FlashChange) => void;
}

const NAME_LIMIT = 255;
/** A directory with nothing in it that stands for itself in a list of files. */
const DIRECTORY_MARK = '/';

export type FlashTree = ReturnType<typeof createFlashTree>;

/** The names and contents of a board's flash. Nothing of it is anywhere but in this object's memory. */
export function createFlashTree(options: FlashTreeOptions) {
  let nextId = 1;
  let usedBlocks = 0;
  let cwd: readonly string[] = [];
  const directory = (frozen: boolean): DirectoryNode => ({
    kind: 'directory',
    id: nextId++,
    children: new Map(),
    frozen,
  });
  const root = directory(false);

  const tree = {
    partsOf: (path: string): string[] => pathParts(path, cwd),
    find(parts: readonly string[]): FlashNode | undefined {
      let node: FlashNode | undefined = root;
      for (const part of parts) node = node?.kind === 'directory' ? node.children.get(part) : undefined;
      return node;
    },
    get(path: string): FlashNode {
      const node = tree.find(tree.partsOf(path));
      if (!node) throw new FlashError('ENOENT');
      return node;
    },
    /** The directory that a new or an old name stands in. */
    parentOf(parts: readonly string[]): { readonly parent: DirectoryNode; readonly name: string } {
      const name = parts.at(-1);
      if (name === undefined) throw new FlashError('EINVAL');
      if (name.length > NAME_LIMIT) throw new FlashError('ENAMETOOLONG');
      const parent = tree.find(parts.slice(0, -1));
      if (!parent) throw new FlashError('ENOENT');
      if (parent.kind !== 'directory') throw new FlashError('ENOTDIR');
      return { parent, name };
    },
    writable(parts: readonly string[]) {
      const place = tree.parentOf(parts);
      if (place.parent.frozen || place.parent.children.get(place.name)?.frozen) throw new FlashError('EROFS');
      return place;
    },
    take(blocks: number): void {
      if (blocks > 0 && (usedBlocks + blocks) * BLOCK > options.limitBytes) throw new FlashError('ENOSPC');
      usedBlocks += blocks;
    },
    createFile(parts: readonly string[]): FileNode {
      const { parent, name } = tree.writable(parts);
      tree.take(1);
      const node = newFile(nextId++, options.now(), parent.frozen);
      parent.children.set(name, node);
      return node;
    },
    resize(node: FileNode, size: number): void {
      if (node.frozen) throw new FlashError('EROFS');
      tree.take(blocksOf(Math.max(1, size)) - blocksOf(Math.max(1, node.size)));
      resize(node, size);
      node.changedAt = options.now();
    },
    chdir(path: string): void {
      const parts = tree.partsOf(path);
      const node = tree.find(parts);
      if (!node) throw new FlashError('ENOENT');
      if (node.kind !== 'directory') throw new FlashError('ENOTDIR');
      cwd = parts;
    },
    cwd: (): string => `/${cwd.join('/')}`,
    root,
    directory,
    space: () => ({ blocks: Math.floor(options.limitBytes / BLOCK), used: usedBlocks }),
    changed: (change: FlashChange): void => options.onChange(change),
  };
  return tree;
}

const newFile = (id: number, now: number, frozen: boolean): FileNode => ({
  kind: 'file',
  id,
  data: new Uint8Array(0),
  size: 0,
  changedAt: now,
  frozen,
});

/** Puts files into a tree before the board starts; those that do not fit are left out. */
export function fillTree(tree: FlashTree, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, data] of files) {
    const parts = pathParts(path, []);
    const isFile = !path.endsWith(DIRECTORY_MARK);
    makeDirectories(tree, isFile ? parts.slice(0, -1) : parts);
    if (!isFile || parts.length === 0) continue;
    const node = tree.createFile(parts);
    tree.resize(node, data.length);
    node.data.set(data);
  }
}

function makeDirectories(tree: FlashTree, parts: readonly string[]): void {
  let here = tree.root;
  for (const part of parts) {
    const next = here.children.get(part) ?? tree.directory(here.frozen);
    if (next.kind === 'file') throw new FlashError('ENOTDIR');
    if (!here.children.has(part)) tree.take(1);
    here.children.set(part, next);
    here = next;
  }
}

/** Modules that belong to the firmware: importable, but in no list, and nobody can change them. */
export function freezeModules(tree: FlashTree, name: string, sources: ReadonlyMap<string, string>): void {
  const home = tree.directory(true);
  tree.root.children.set(name, home);
  const encoder = new TextEncoder();
  for (const [module, source] of sources) {
    const data = encoder.encode(source);
    const parts = `${module.replaceAll('.', '/')}.py`.split('/');
    let here = home;
    for (const part of parts.slice(0, -1)) {
      const next = here.children.get(part) ?? tree.directory(true);
      here.children.set(part, next);
      if (next.kind === 'directory') here = next;
    }
    here.children.set(parts.at(-1) ?? '', { ...newFile(0, 0, true), id: 0, data, size: data.length });
  }
}

export const fileContent = (node: FileNode): Uint8Array => contentOf(node).slice();
