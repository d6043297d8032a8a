import { access, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { storageError, systemCode } from '../storage/storageErrors.ts';
import { type Checkout, checkOut } from './checkout.ts';
import { commitNothing, MAIN } from './commits.ts';
import type { GitProgram } from './gitProgram.ts';
import { LEFTOVERS, NEUTRAL_ATTRIBUTES } from './hardening.ts';
import type { Layout } from './layout.ts';

export interface OpeningRepository {
  readonly git: GitProgram;
  readonly layout: Layout;
  readonly workspace: Checkout;
  /** Whole seconds since 1970, for the first commit. */
  readonly time: number;
}

/** Makes the repository on first use, also where an earlier start was cut off, and brings the workspace to MAIN. */
export async function openRepository(opening: OpeningRepository): Promise<void> {
  const { git, layout, workspace } = opening;
  try {
    for (const folder of [layout.gitDir, layout.workspace, layout.tasks])
      await mkdir(folder, { recursive: true });
  } catch (thrown) {
    throw storageError(thrown, { action: 'make the folders of', path: layout.gitDir });
  }
  const cutOff = await exists(join(layout.gitDir, 'index.lock'));
  await removeLocks(layout);
  if (!(await exists(join(layout.gitDir, MAIN)))) await createRepository(opening);
  await checkOut(git, workspace, MAIN);
  // A checkout that was cut off leaves files that no index knows. Without a crash such files are somebody's own: they stay.
  if (cutOff)
    await git.run({ ...workspace, args: ['clean', '-ffdq', ...LEFTOVERS.flatMap((name) => ['-e', name])] });
}

async function createRepository({ git, layout, workspace, time }: OpeningRepository): Promise<void> {
  await createEmptyRepository(git, layout);
  await commitNothing(git, workspace, time);
}

/** A repository without a commit. */
export async function createEmptyRepository(git: GitProgram, layout: Layout): Promise<void> {
  // The empty template: a computer's own could bring hooks and configuration.
  await git.run({ args: ['init', '--bare', '--template=', '--initial-branch=main'] });
  await mkdir(join(layout.gitDir, 'info'), { recursive: true });
  await writeFile(join(layout.gitDir, 'info', 'attributes'), NEUTRAL_ATTRIBUTES);
}

/** Removes the locks of git processes that died. Only the session's owner may do this. */
async function removeLocks({ gitDir, memory }: Layout): Promise<void> {
  const tasks = (await namesIn(memory)).map((name) => join(memory, name));
  for (const folder of [gitDir, join(gitDir, 'refs', 'heads'), ...tasks]) {
    const locks = (await namesIn(folder)).filter((name) => name.endsWith('.lock'));
    await Promise.all(locks.map((name) => rm(join(folder, name), { force: true })));
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return [];
    throw storageError(error, { action: 'look into', path: folder });
  }
}

export async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw storageError(error, { action: 'look at', path });
  }
}
