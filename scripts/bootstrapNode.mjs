import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { neededMajor, pinnedPackage, runningNode } from './pinnedNode.mjs';

/**
 * Runs `work` with a Node that is new enough for every package: npm leaves out optional ones that do not accept
 * the Node it runs on, without a word, and tools then miss their native parts. Where the running Node is older,
 * the pinned one is installed first, alone, by the same lockfile entry with the same checksum.
 * @template T
 * @param {{ root: string, npmCi: (options: { folder: string, node: string }) => Promise<void>, work: (node: string) => Promise<T>, running?: { path: string, version: string } }} options
 * @returns {Promise<T>}
 */
export async function withNewNode({ root, npmCi, work, running = runningNode }) {
  const pinned = pinnedPackage();
  if (pinned === undefined || Number.parseInt(running.version, 10) >= neededMajor) return work(running.path);
  const locked = lockedPackages(root)[`node_modules/${pinned.name}`];
  if (locked === undefined) return work(running.path);
  const folder = join(root, '.nugget', 'setup.node');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    writeProject(folder, { name: pinned.name, locked });
    await npmCi({ folder, node: running.path });
    return await work(join(folder, 'node_modules', pinned.name, pinned.binary));
  } finally {
    // Windows may still hold the program that has just ended.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @returns {Record<string, { version: string } | undefined>} */
const lockedPackages = (/** @type {string} */ root) =>
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;

/**
 * @param {string} folder
 * @param {{ name: string, locked: { version: string } }} node
 */
function writeProject(folder, { name, locked }) {
  const project = { name: 'nugget-setup', version: '1.0.0', dependencies: { [name]: locked.version } };
  const packages = { '': project, [`node_modules/${name}`]: { ...locked, optional: undefined } };
  const lockfile = { ...project, dependencies: undefined, lockfileVersion: 3, requires: true, packages };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockfile));
}
