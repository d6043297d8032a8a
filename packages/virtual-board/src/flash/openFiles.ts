import { ERRNO, FlashError } from './errno.ts';
import type { FlashTree } from './flashTree.ts';
import { fileContent } from './flashTree.ts';
import type { DirectoryNode, FileNode, FlashNode } from './nodes.ts';
import { contentOf } from './nodes.ts';

/** Flags of open(), as the firmware's C library has them. */
const OPEN = {
  accessMode: 3,
  writeOnly: 1,
  create: 0o100,
  exclusive: 0o200,
  truncate: 0o1000,
  append: 0o2000,
  directory: 0o200000,
} as const;

interface OpenFile {
  readonly node: FlashNode;
  readonly parts: readonly string[];
  readonly flags: number;
  position: number;
  /** Written, and not yet told to whoever keeps the files. */
  dirty: boolean;
}

/** 0, 1 and 2 are the serial line. */
const FIRST = 3;
/** Far more than a real board has memory for. */
const LIMIT = 16;

export type OpenFiles = ReturnType<typeof createOpenFiles>;

export function createOpenFiles(tree: FlashTree) {
  const open = new Map<number, OpenFile>();
  const { get, getFile } = lookUpIn(open);

  const files = {
    open(path: string, flags: number): number {
      if (open.size >= LIMIT) throw new FlashError('EMFILE');
      const parts = tree.partsOf(path);
      const node = nodeToOpen(tree, parts, flags);
      let fd = FIRST;
      while (open.has(fd)) fd++;
      open.set(fd, { node, parts, flags, position: 0, dirty: (flags & OPEN.create) !== 0 });
      return fd;
    },
    close(fd: number): void {
      files.sync(fd);
      open.delete(fd);
    },
    /** Tells what was written. A file that has lost its name in the meantime is nobody's. */
    sync(fd: number): void {
      const file = get(fd);
      if (!file.dirty || file.node.kind !== 'file') return;
      file.dirty = false;
      if (tree.find(file.parts) === file.node)
        tree.changed({ change: 'file', path: file.parts.join('/'), data: fileContent(file.node) });
    },
    syncAll(): void {
      for (const fd of open.keys()) files.sync(fd);
    },
    read(fd: number, target: Uint8Array): number {
      const file = getFile(fd);
      if ((file.flags & OPEN.accessMode) === OPEN.writeOnly) throw new FlashError('EBADF');
      const part = contentOf(file.node).subarray(file.position, file.position + target.length);
      target.set(part);
      file.position += part.length;
      return part.length;
    },
    write(fd: number, source: Uint8Array): number {
      const file = getFile(fd);
      if ((file.flags & OPEN.accessMode) === 0) throw new FlashError('EBADF');
      if (file.flags & OPEN.append) file.position = file.node.size;
      const end = file.position + source.length;
      if (end > file.node.size) tree.resize(file.node, end);
      file.node.data.set(source, file.position);
      file.position = end;
      file.dirty = true;
      return source.length;
    },
    seek(fd: number, offset: number, whence: number): number {
      const file = get(fd);
      const size = file.node.kind === 'file' ? file.node.size : 0;
      const from = [0, file.position, size][whence];
      const to = (from ?? Number.NaN) + offset;
      if (!Number.isSafeInteger(to) || to < 0) throw new FlashError('EINVAL');
      file.position = to;
      return to;
    },
    nodeOf: (fd: number): FlashNode => get(fd).node,
    directoryOf(fd: number): DirectoryNode {
      const { node } = get(fd);
      if (node.kind !== 'directory') throw new FlashError('ENOTDIR');
      return node;
    },
  };
  return files;
}

function nodeToOpen(tree: FlashTree, parts: readonly string[], flags: number): FlashNode {
  const found = tree.find(parts);
  if (!found) {
    if (!(flags & OPEN.create)) throw new FlashError('ENOENT');
    return tree.createFile(parts);
  }
  if (flags & OPEN.create && flags & OPEN.exclusive) throw new FlashError('EEXIST');
  const writes = (flags & OPEN.accessMode) !== 0;
  if (found.kind === 'directory') {
    if (writes) throw new FlashError('EISDIR');
    return found;
  }
  if (flags & OPEN.directory) throw new FlashError('ENOTDIR');
  if (writes && found.frozen) throw new FlashError('EROFS');
  if (flags & OPEN.truncate && writes) tree.resize(found, 0);
  return found;
}

function lookUpIn(open: ReadonlyMap<number, OpenFile>) {
  const get = (fd: number): OpenFile => {
    const file = open.get(fd);
    if (!file) throw new FlashError('EBADF');
    return file;
  };
  const getFile = (fd: number): OpenFile & { readonly node: FileNode } => {
    const file = get(fd);
    if (file.node.kind !== 'file') throw new FlashError('EISDIR');
    return file as OpenFile & { readonly node: FileNode };
  };
  return { get, getFile };
}

/** What a call returns: 0 or more, or the negative number of what went wrong. */
export function errnoOf(error: unknown): number {
  if (error instanceof FlashError) return error.errno;
  if (error instanceof RangeError) return ERRNO.EIO;
  throw error;
}
