import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { NuggetError } from '@nugget/contract';
import { walkFolder } from '../../workspace/walkFolder.ts';
import { isDotGit } from '../dotGit.ts';
import { LEFTOVERS } from '../hardening.ts';

/** What a folder holds: path -> SHA-256 of the file. */
export type FileHashes = ReadonlyMap<string, string>;

/** More than any nugget needs; a folder beyond it is a mistake of an agent. */
const MOST = { entries: 100_000, depth: 50 };

const isLeftOut = (path: string): boolean =>
  path.split('/').some((name) => LEFTOVERS.includes(name) || isDotGit(name));

/** Hashes the regular files of a folder, without leftovers of tools. Links are not followed, and not counted. */
export async function fileHashes(folder: string): Promise<FileHashes> {
  const { files, truncated } = await walkFolder(folder, MOST);
  if (truncated) {
    throw new NuggetError('GIT_FAILED', {
      message: `${folder} holds more than ${MOST.entries} files or ${MOST.depth} levels; start the task again`,
    });
  }
  const hashes = new Map<string, string>();
  for (const { path } of files) {
    if (!isLeftOut(path)) hashes.set(path, await hashOf(join(folder, path)));
  }
  return hashes;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
