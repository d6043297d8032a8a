import { constants } from 'node:fs';
import { mkdir, open, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What a folder under test may hold; a nugget is far below. */
const LIMITS = { files: 5_000, depth: 16, bytes: 64 * 1024 * 1024 } as const;

/** History, installed packages and caches: nothing that a test of the work needs. */
const LEFT_OUT = new Set(['.git', 'node_modules', '__pycache__', '.venv', '.pytest_cache']);

export type CopyResult =
  /** `files` are relative, with forward slashes, sorted. */
  | { readonly outcome: 'copied'; readonly files: readonly string[] }
  | { readonly outcome: 'too-large'; readonly message: string };

/**
 * Copies the regular files of a folder that hostile code may have written into a new one. Symlinks, pipes, devices and
 * sockets are left out.
 */
export async function copyFolder(from: string, to: string): Promise<CopyResult> {
  await mkdir(to, { recursive: true });
  const files: string[] = [];
  let bytes = 0;
  for await (const path of regularFiles(from)) {
    const content = await readRegular(join(from, path), LIMITS.bytes - bytes);
    if (content === 'too-large' || files.length >= LIMITS.files)
      return { outcome: 'too-large', message: tooLarge(from) };
    if (content === 'gone') continue;
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), content.data, { mode: content.mode });
    files.push(path);
    bytes += content.data.length;
  }
  return { outcome: 'copied', files: files.sort() };
}

async function* regularFiles(root: string, folder = '', depth = 0): AsyncGenerator<string> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    if (LEFT_OUT.has(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) yield path;
    if (entry.isDirectory() && depth < LIMITS.depth) yield* regularFiles(root, path, depth + 1);
  }
}

type Content = { readonly data: Uint8Array; readonly mode: number } | 'gone' | 'too-large';

// Since the folder was listed a file may have become a link to a secret, or a pipe that never ends: neither is opened.
const AS_LISTED = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

async function readRegular(path: string, room: number): Promise<Content> {
  const file = await open(path, AS_LISTED).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ELOOP') return undefined;
    throw error;
  });
  if (file === undefined) return 'gone';
  try {
    const { size, mode } = await file.stat();
    if (size > room) return 'too-large';
    return { data: await file.readFile(), mode: mode & 0o777 };
  } finally {
    await file.close();
  }
}

const tooLarge = (folder: string): string =>
  `${folder} holds more than ${LIMITS.files} files or ${LIMITS.bytes / 1024 / 1024} MiB, so its tests did not run; remove what does not belong to the work.`;
