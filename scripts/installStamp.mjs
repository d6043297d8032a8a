import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stampPath = (/** @type {string} */ root) => join(root, 'node_modules', '.nugget-setup');

/** What node_modules must have been installed from: this lockfile, for this kind of machine. */
function expectedStamp(/** @type {string} */ root) {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lockfile).digest('hex')} ${process.platform} ${process.arch}`;
}

/** Whether node_modules is what package-lock.json asks for. Reads two files, walks no tree. */
export function isInstalled(/** @type {string} */ root) {
  const stamp = stampPath(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === expectedStamp(root)) return true;
  // Somebody may have run npm by hand; npm's own record tells whether the result is the same.
  if (!npmInstalledTheSame(root)) return false;
  markInstalled(root);
  return true;
}

export function markInstalled(/** @type {string} */ root) {
  writeFileSync(stampPath(root), expectedStamp(root));
}

/**
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} LockedPackage
 */

function npmInstalledTheSame(/** @type {string} */ root) {
  // npm writes this file last, so an interrupted installation has none or an older one.
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const installed = packagesIn(record);
  return Object.entries(wanted)
    .filter(([path]) => path.startsWith('node_modules/'))
    .every(([path, locked]) => isSatisfied(locked, installed[path]));
}

/** @returns {Record<string, LockedPackage>} */
const packagesIn = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * @param {LockedPackage} locked
 * @param {LockedPackage | undefined} installed
 */
function isSatisfied(locked, installed) {
  if (installed === undefined) return locked.optional === true && !isForThisMachine(locked);
  return (
    installed.version === locked.version &&
    installed.integrity === locked.integrity &&
    installed.link === locked.link
  );
}

/** Only a package that names its system can be judged; npm leaves out other optional ones for reasons of its own. */
function isForThisMachine(/** @type {LockedPackage} */ { os, cpu, libc }) {
  if (os === undefined || cpu === undefined || libc !== undefined) return false;
  return [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
}
