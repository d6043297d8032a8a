import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { SetupProblem, say } from './say.mjs';
import { withSetupLock } from './setupLock.mjs';

/** All that the studio's pages are made from. */
const sources = ['packages/studio', 'packages/client', 'packages/contract', 'examples', 'package-lock.json'];
const skipped = new Set(['node_modules', 'dist', 'coverage']);
const stampName = '.built-from';

/** Where the built studio is. */
const studioFolder = (/** @type {string} */ root) => join(root, 'packages', 'studio', 'dist');

/**
 * Builds the studio, unless the built one is made from exactly these sources.
 * @param {{ root: string, vite: (args: string[]) => Promise<{ code: number | null, output: string }> }} options
 *   `vite` runs the build tool with Nugget's own Node.
 */
export async function ensureStudio({ root, vite }) {
  if (isBuilt(root)) return;
  await withSetupLock({
    root,
    onWait: () => say('The studio is being built by another command in this folder; waiting for it …'),
    work: async () => {
      if (isBuilt(root)) return;
      say('Building the studio (after each update, a few seconds) …');
      await build({ root, vite });
    },
  });
}

function isBuilt(/** @type {string} */ root) {
  const stamp = join(studioFolder(root), stampName);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash(root);
}

/** @param {Parameters<typeof ensureStudio>[0]} options */
async function build({ root, vite }) {
  // Taken before the build: a file that is changed meanwhile makes the next start build again.
  const hash = sourceHash(root);
  const folder = studioFolder(root);
  // Built beside and moved: a server that is running never sees half a studio.
  const fresh = mkdtempSync(join(root, 'packages', 'studio', 'dist.'));
  try {
    const { code, output } = await vite(['build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn']);
    if (code !== 0)
      throw new SetupProblem(`${output.trim()}\n\nThe studio could not be built; why is said above.`);
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
