import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

// A process id may be given to another program after a crash; no installation takes this long.
const oldestLockMs = 20 * 60_000;
const lookAgainMs = 200;

/**
 * Holds the folder's set-up lock while `work` runs, so that two first starts do not install over each other.
 * The lock is a folder with one empty file per process that works under it, named by its id.
 * @template T
 * @param {{ root: string, onWait: () => void, work: (lock: { alsoHeldBy(pid: number): void }) => Promise<T> }} options
 * @returns {Promise<T>}
 */
export async function withSetupLock({ root, onWait, work }) {
  const place = join(root, '.nugget');
  const lock = join(place, 'setup.lock');
  mkdirSync(place, { recursive: true });
  let waited = false;
  while (!tryTake(lock)) {
    if (isStale(lock)) {
      breakLock(lock);
      continue;
    }
    if (!waited) onWait();
    waited = true;
    // The holder may die without a word, so there is nothing to be told by: look again.
    await delay(lookAgainMs);
  }
  try {
    return await work({ alsoHeldBy: (pid) => writeFileSync(join(lock, String(pid)), '') });
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** A folder that already names its holder is moved into place, so no lock is ever seen without a holder. */
function tryTake(/** @type {string} */ lock) {
  const mine = mkdtempSync(`${lock}.`);
  writeFileSync(join(mine, String(process.pid)), '');
  try {
    renameSync(mine, lock);
    return true;
  } catch (error) {
    rmSync(mine, { recursive: true, force: true });
    if (isTaken(error)) return false;
    throw error;
  }
}

const isTaken = (/** @type {unknown} */ error) =>
  ['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES'].includes(codeOf(error));

function isStale(/** @type {string} */ lock) {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    return age > oldestLockMs || !readdirSync(lock).some((pid) => isAlive(Number(pid)));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return codeOf(error) === 'EPERM';
  }
}

/** Moved away before it is deleted, so that of two who find the same stale lock only one removes it. */
function breakLock(/** @type {string} */ lock) {
  const away = mkdtempSync(`${lock}.old.`);
  try {
    renameSync(lock, join(away, 'lock'));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  } finally {
    rmSync(away, { recursive: true, force: true });
  }
}

const codeOf = (/** @type {unknown} */ error) =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
