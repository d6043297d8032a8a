import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { type ErrorCode, NuggetError } from '@nugget/contract';
import { storageError, systemCode } from '../storage/storageErrors.ts';
import { MAIN } from './commits.ts';
import type { GitProgram } from './gitProgram.ts';
import type { Layout } from './layout.ts';
import { createEmptyRepository, exists } from './openRepository.ts';
import { removeTree } from './removeTree.ts';

/** What a history may weigh, in bytes: as a file, and unpacked with every version of every file. */
const MOST = { file: 64 * 1024 * 1024, unpacked: 512 * 1024 * 1024, objects: 200_000 } as const;

/** The whole history as one file (git-bundle(1)). */
export async function writeBundle(git: GitProgram, toFile: string): Promise<void> {
  const beside = `${toFile}.tmp`;
  try {
    await git.run({ args: ['bundle', 'create', '--quiet', beside, MAIN] });
    await rename(beside, toFile);
  } catch (thrown) {
    await rm(beside, { force: true });
    throw storageError(thrown, { action: 'write', path: toFile });
  }
}

/**
 * Takes the history of a bundle into a new repository. Whoever wrote the file may mean harm: only our one branch is
 * taken, every object is checked (git-fsck(1), strictly: no `.git`, no `..`, no broken link between objects), no hook or
 * configuration travels in a bundle, and what is unpacked is bounded.
 */
export async function takeBundle(
  { git, layout }: { readonly git: GitProgram; readonly layout: Layout },
  file: string,
): Promise<void> {
  if (await exists(layout.gitDir)) {
    const message = `${layout.gitDir} is there already; a history is only taken into a new session`;
    throw new NuggetError('GIT_FAILED', { message });
  }
  await checkSize(file);
  try {
    await mkdir(layout.gitDir, { recursive: true });
    await createEmptyRepository(git, layout);
    await checkHeads(git, file);
    await fetchHistory(git, file);
    await checkUnpacked(git);
    // git checks the objects of a bundle by itself only in newer versions.
    await git.run({ args: ['fsck', '--strict', '--full', '--no-dangling', '--no-progress'] });
  } catch (thrown) {
    await removeTree(layout.gitDir);
    throw isOurs(thrown) ? thrown : refused('git says that it is damaged or unsafe', thrown);
  }
}

const refused = (why: string, cause?: unknown): NuggetError =>
  new NuggetError('NUGGET_FILE_INVALID', { message: `The history was not taken in: ${why}`, cause });

/** What is wrong with this computer, and not with the file. */
const OURS: readonly ErrorCode[] = [
  'NUGGET_FILE_INVALID',
  'GIT_MISSING',
  'STORAGE_FULL',
  'STORAGE_NOT_WRITABLE',
];
const isOurs = (thrown: unknown): boolean => thrown instanceof NuggetError && OURS.includes(thrown.code);

async function checkSize(file: string): Promise<void> {
  try {
    const stats = await lstat(file);
    if (!stats.isFile()) throw refused('it is no file');
    if (stats.size > MOST.file) throw refused(`it is larger than ${MOST.file} bytes`);
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') throw refused('there is no such file', thrown);
    throw storageError(thrown, { action: 'read', path: file });
  }
}

async function checkHeads(git: GitProgram, file: string): Promise<void> {
  const { output } = await git.run({ args: ['bundle', 'list-heads', file] });
  const names = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.slice(line.indexOf(' ') + 1));
  if (names.length !== 1 || names[0] !== MAIN) throw refused(`it holds ${names.length} names, not just main`);
}

async function fetchHistory(git: GitProgram, file: string): Promise<void> {
  const config = ['-c', 'protocol.file.allow=always', '-c', 'fetch.fsckObjects=true'];
  const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance'];
  const args = [...config, 'fetch', ...quiet, '--no-recurse-submodules', file, `${MAIN}:${MAIN}`];
  await git.run({ args });
}

async function checkUnpacked(git: GitProgram): Promise<void> {
  const args = ['cat-file', '--batch-all-objects', '--batch-check=%(objectsize)', '--unordered'];
  const { output } = await git.run({ args });
  const sizes = output.split('\n').filter((line) => line !== '');
  const total = sizes.reduce((sum, size) => sum + Number(size), 0);
  if (sizes.length > MOST.objects || total > MOST.unpacked) {
    throw refused(`unpacked it has ${sizes.length} objects and ${total} bytes`);
  }
}
