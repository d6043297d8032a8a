import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from './say.mjs';
import { withSetupLock } from './setupLock.mjs';

/** All that the studio's pages are made from. */
const sources = ['packages/studio', 'packages/client', 'packages/contract', 'examples', 'package-lock.json'];
const skipped = new Set(['node_modules', 'dist', 'coverage']);
const stampName = '.built-from';

/**
 * Makes a folder from the studio's sources, unless the one that is there is made from exactly these. Safe to call from
 * several processes at once: one builds, the others wait.
 * @param {{ root: string, folder: string, build: (outDir: string) => Promise<void>, onBuild?: () => void }} options
 */
export async function ensureBuilt({ root, folder, build, onBuild = () => undefined }) {
  if (isBuilt(root, folder)) return;
  await withSetupLock({
    root,
    onWait: () => say('The studio is being built by another command in this folder; waiting for it …'),
    work: async () => {
      if (isBuilt(root, folder)) return;
      onBuild();
      await buildBeside({ root, folder, build });
    },
  });
}

/**
 * @param {string} root
 * @param {string} folder
 */
function isBuilt(root, folder) {
  const stamp = join(folder, stampName);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash(root);
}

/** @param {{ root: string, folder: string, build: (outDir: string) => Promise<void> }} options */
async function buildBeside({ root, folder, build }) {
  // Taken before the build: a file that is changed meanwhile makes the next start build again.
  const hash = sourceHash(root);
  mkdirSync(dirname(folder), { recursive: true });
  // Built beside and moved: a server that is running never sees half a studio.
  const fresh = mkdtempSync(`${folder}.`);
  try {
    await build(fresh);
    writeFileSync(join(fresh, stampName), hash);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function sourceHash(/** @type {string} */ root) {
  const hash = createHash('sha256');
  for (const source of sources) addToHash(hash, join(root, source), source);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 * @param {string} name
 */
function addToHash(hash, path, name) {
  if (!existsSync(path)) return;
  const entries = foldersEntries(path);
  if (entries === undefined) {
    const content = readFileSync(path);
    hash.update(`${name}\0${content.length}\0`).update(content);
    return;
  }
  for (const entry of entries) addToHash(hash, join(path, entry), `${name}/${entry}`);
}

/** Sorted names of what is in a folder; undefined for a file. */
function foldersEntries(/** @type {string} */ path) {
  try {
    return readdirSync(path)
      .filter((name) => !skipped.has(name) && !name.startsWith('dist.') && !name.endsWith('.test.ts'))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
