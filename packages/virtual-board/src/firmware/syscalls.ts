import { changeNames } from '../flash/changeNames.ts';
import { FlashError } from '../flash/errno.ts';
import type { FlashTree } from '../flash/flashTree.ts';
import type { FlashNode } from '../flash/nodes.ts';
import { BLOCK, blocksOf } from '../flash/nodes.ts';
import type { OpenFiles } from '../flash/openFiles.ts';
import { errnoOf } from '../flash/openFiles.ts';
import type { Memory } from './memory.ts';

export interface Disk {
  readonly tree: FlashTree;
  readonly files: OpenFiles;
}

const DIRECTORY = 0o040755;
const FILE = 0o100644;
/** One entry of getdents: inode, offset, length, type, name. */
const ENTRY = 280;
const [TYPE_DIRECTORY, TYPE_FILE] = [4, 8];
const REMOVE_DIRECTORY = 512;

/** The calls of the C library that work on files by name, Linux's in Emscripten's clothes; negative numbers are errors. */
export function nameCalls(memory: () => Memory, { tree, files }: Disk) {
  const names = changeNames(tree);
  const path = (address: number): string => memory().cString(address);
  const stat = (address: number, buffer: number) => writeStat(memory(), buffer, tree.get(path(address)));
  const calls = {
    __syscall_chdir: (at: number) => tree.chdir(path(at)),
    __syscall_getcwd(buffer: number, size: number): number {
      const text = new TextEncoder().encode(`${tree.cwd()}\0`);
      if (text.length > size) throw new FlashError('ENAMETOOLONG');
      memory().bytes.set(text, buffer);
      return text.length;
    },
    __syscall_mkdirat: (_fd: number, at: number) => names.mkdir(path(at)),
    __syscall_openat: (_fd: number, at: number, flags: number) => files.open(path(at), flags),
    __syscall_renameat: (_from: number, from: number, _to: number, to: number) =>
      names.rename(path(from), path(to)),
    __syscall_rmdir: (at: number) => names.rmdir(path(at)),
    __syscall_unlinkat: (_fd: number, at: number, flags: number) =>
      flags & REMOVE_DIRECTORY ? names.rmdir(path(at)) : names.unlink(path(at)),
    __syscall_stat64: stat,
    __syscall_lstat64: stat,
    __syscall_newfstatat: (_fd: number, at: number, buffer: number) => stat(at, buffer),
    __syscall_fstat64: (fd: number, buffer: number) => writeStat(memory(), buffer, files.nodeOf(fd)),
    __syscall_getdents64: (fd: number, buffer: number, size: number) =>
      listDirectory(memory(), { tree, files }, { fd, buffer, size }),
    __syscall_statfs64(at: number, _size: number, buffer: number): void {
      tree.get(path(at));
      writeStatFs(memory(), buffer, tree.space());
    },
  };
  return guarded(calls);
}

type Calls = Readonly<Record<string, (...args: number[]) => unknown>>;

function guarded(calls: Calls): Record<string, (...args: number[]) => number> {
  const safe: Record<string, (...args: number[]) => number> = {};
  for (const [name, call] of Object.entries(calls))
    safe[name] = (...args) => {
      try {
        const result = call(...args);
        return typeof result === 'number' ? result : 0;
      } catch (error) {
        return -errnoOf(error);
      }
    };
  return safe;
}

function writeStat(memory: Memory, buffer: number, node: FlashNode): void {
  const size = node.kind === 'file' ? node.size : 0;
  const seconds = node.kind === 'file' ? Math.floor(node.changedAt / 1000) : 0;
  const mode = node.kind === 'file' ? FILE : DIRECTORY;
  [1, mode, 1, 0, 0, 0].forEach((value, index) => {
    memory.setInt32(buffer + index * 4, value);
  });
  memory.setInt64(buffer + 24, size);
  memory.setInt32(buffer + 32, BLOCK);
  memory.setInt32(buffer + 36, blocksOf(size));
  for (const at of [40, 56, 72]) {
    memory.setInt64(buffer + at, seconds);
    memory.setInt32(buffer + at + 8, 0);
  }
  memory.setInt64(buffer + 88, node.id);
}

function writeStatFs(memory: Memory, buffer: number, space: { blocks: number; used: number }): void {
  const free = space.blocks - space.used;
  memory.setInt32(buffer + 4, BLOCK);
  memory.setInt32(buffer + 60, BLOCK);
  memory.setInt64(buffer + 8, space.blocks);
  memory.setInt64(buffer + 16, free);
  memory.setInt64(buffer + 24, free);
  memory.setInt64(buffer + 32, 0);
  memory.setInt64(buffer + 40, 0);
  memory.setInt32(buffer + 56, 255);
}

interface Listing {
  readonly fd: number;
  readonly buffer: number;
  readonly size: number;
}

function listDirectory(memory: Memory, { tree, files }: Disk, { fd, buffer, size }: Listing): number {
  const node = files.directoryOf(fd);
  const names = [...node.children].filter(([, child]) => node !== tree.root || !child.frozen);
  const first = files.seek(fd, 0, 1) / ENTRY;
  const some = names.slice(first, first + Math.floor(size / ENTRY));
  const encoder = new TextEncoder();
  some.forEach(([name, child], index) => {
    const at = buffer + index * ENTRY;
    memory.bytes.fill(0, at, at + ENTRY);
    memory.setInt64(at, child.id + 1);
    memory.setInt64(at + 8, (first + index + 1) * ENTRY);
    memory.setInt16(at + 16, ENTRY);
    memory.bytes[at + 18] = child.kind === 'directory' ? TYPE_DIRECTORY : TYPE_FILE;
    memory.bytes.set(encoder.encode(name).subarray(0, 255), at + 19);
  });
  files.seek(fd, (first + some.length) * ENTRY, 0);
  return some.length * ENTRY;
}
