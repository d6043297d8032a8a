import { lstat } from 'node:fs/promises';
import { systemCode } from '../storage/storageErrors.ts';
import { placeInside } from '../workspace/workspacePath.ts';

/** What an address of the preview leads to; paths are relative to the folder. */
export type ServedPlace =
  | { readonly kind: 'file'; readonly path: string }
  /** A folder, with or without an index.html; the empty path is the whole nugget. */
  | { readonly kind: 'folder'; readonly path: string; readonly index: string | undefined }
  | { readonly kind: 'missing' };

const MISSING: ServedPlace = { kind: 'missing' };

/**
 * Finds the place for a decoded path such as `img/cat.png`. Dotfiles, symlinks, and every path that leaves the folder are
 * missing: whoever asks learns nothing about them.
 */
export async function servedPlace(folder: string, path: string): Promise<ServedPlace> {
  const names = path.split('/').filter((name) => name !== '');
  if (names.some((name) => name.startsWith('.'))) return MISSING;
  const clean = names.join('/');
  if (clean === '') return folderPlace(folder, clean);
  const kind = await kindOf(folder, clean);
  if (kind === 'folder') return folderPlace(folder, clean);
  return kind === 'file' && !path.endsWith('/') ? { kind: 'file', path: clean } : MISSING;
}

async function folderPlace(folder: string, path: string): Promise<ServedPlace> {
  const index = path === '' ? 'index.html' : `${path}/index.html`;
  const hasIndex = (await kindOf(folder, index)) === 'file';
  return { kind: 'folder', path, index: hasIndex ? index : undefined };
}

async function kindOf(folder: string, path: string): Promise<'file' | 'folder' | 'other'> {
  try {
    const place = await placeInside(folder, path);
    if (place === undefined) return 'other';
    const stats = await lstat(place);
    if (stats.isFile()) return 'file';
    return stats.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(systemCode(error) ?? '')) return 'other';
    throw error;
  }
}
