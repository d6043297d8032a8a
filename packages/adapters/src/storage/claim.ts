import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NuggetError } from '@nugget/contract';
import { z } from 'zod';
import type { ProcessTable } from './processTable.ts';
import { storageError, systemCode } from './storageErrors.ts';

const Owner = z.object({ pid: z.int(), startedAt: z.string(), released: z.boolean() });
type Owner = z.infer<typeof Owner>;

export interface ClaimOptions {
  /** The session's folder, absolute. */
  readonly session: string;
  readonly processes: ProcessTable;
}

const OWNER_FILE = 'owner.json';

/*
 * A claim is a numbered folder, `claims/<n>/owner.json`; the highest number counts. Numbers only grow:
 *
 * - A taker who finds the highest owner dead or gone makes n + 1, by renaming a complete folder to that name. The rename
 *   fails when n + 1 exists, so one of two takers loses, and nobody ever sees a claim without its owner.
 * - Only lower numbers are deleted, never the highest one. So a taker who slept since it looked may make a number that was
 *   used and deleted long ago, but then a higher one exists: it looks again, and loses.
 *
 * A lock file that is deleted and made again has no such order: two takers can both replace the same dead owner.
 */

/** Takes a session for this process; throws SESSION_BUSY, naming the pid, while another claim on it is alive. */
export async function claimSession(options: ClaimOptions): Promise<{ release(): Promise<void> }> {
  const folder = join(options.session, 'claims');
  try {
    await mkdir(folder, { recursive: true });
    for (;;) {
      const highest = await highestClaim(folder);
      await refuseLiving(folder, highest, options);
      const mine = highest + 1;
      if (!(await makeClaim(folder, mine, options))) continue;
      await removeLower(folder, mine);
      return { release: () => releaseClaim(folder, mine) };
    }
  } catch (thrown) {
    throw storageError(thrown, { action: 'claim', path: options.session });
  }
}

/** Throws SESSION_BUSY when the session has a living owner, this process included. */
export async function refuseOwned(options: ClaimOptions): Promise<void> {
  const folder = join(options.session, 'claims');
  await refuseLiving(folder, await highestClaim(folder), options);
}

async function refuseLiving(
  folder: string,
  claim: number,
  { session, processes }: ClaimOptions,
): Promise<void> {
  const owner = await readOwner(folder, claim);
  if (owner === undefined || owner.released) return;
  const living = processes.find(owner.pid);
  if (living === undefined || living.startedAt !== owner.startedAt) return;
  throw new NuggetError('SESSION_BUSY', {
    message: `Session ${session} is in use by process ${owner.pid}; stop that one first`,
    details: { pid: owner.pid },
  });
}

/** True when the claim was made and counts; false when somebody else was faster. */
async function makeClaim(folder: string, claim: number, { processes }: ClaimOptions): Promise<boolean> {
  const taking = join(folder, `taking-${randomUUID()}`);
  try {
    await mkdir(taking);
    await writeFile(
      join(taking, OWNER_FILE),
      JSON.stringify({ ...processes.self, released: false } satisfies Owner),
    );
    await rename(taking, join(folder, String(claim)));
  } catch (error) {
    await rm(taking, { recursive: true, force: true });
    // The winner removes what others had begun (ENOENT); a number that exists cannot be replaced (the rest, by system).
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(error) ?? ''))
      return lost(folder, claim, error);
    throw error;
  }
  return (await highestClaim(folder)) === claim;
}

async function lost(folder: string, claim: number, error: unknown): Promise<false> {
  if ((await highestClaim(folder)) >= claim) return false;
  throw error;
}

async function releaseClaim(folder: string, claim: number): Promise<void> {
  const owner = await readOwner(folder, claim);
  if (owner === undefined) return;
  const path = join(folder, String(claim), OWNER_FILE);
  await writeFile(`${path}.tmp`, JSON.stringify({ ...owner, released: true } satisfies Owner));
  await rename(`${path}.tmp`, path);
}

async function highestClaim(folder: string): Promise<number> {
  return Math.max(0, ...(await claimNumbers(folder)));
}

async function removeLower(folder: string, claim: number): Promise<void> {
  const names = await readdir(folder);
  const old = names.filter((name) => name.startsWith('taking-') || Number(name) < claim);
  await Promise.all(old.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

async function claimNumbers(folder: string): Promise<readonly number[]> {
  try {
    return (await readdir(folder)).map(Number).filter(Number.isInteger);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Undefined for a claim that is not there, or that a power cut emptied: claims are not synced, their owners are dead then. */
async function readOwner(folder: string, claim: number): Promise<Owner | undefined> {
  try {
    const parsed = Owner.safeParse(
      JSON.parse(await readFile(join(folder, String(claim), OWNER_FILE), 'utf8')),
    );
    return parsed.data;
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
