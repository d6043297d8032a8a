// `npm start`, `npm test`, `npm run check` and `npm run bench` all come here, with whatever Node the machine
// has: this file and what it imports must run on Node 18 with nothing installed. It installs what is missing
// and hands over to the pinned Node.
//
// npm's own lines on stdout (`> nugget@… start`) are switched off in .npmrc, so that stdout holds nothing but the
// program's (`--json`).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { compileCache, usableNodes, withNodeFirst } from './pinnedNode.mjs';
import { endLike, Interrupted, runChild } from './runChild.mjs';
import { SetupProblem, say } from './say.mjs';
import { ensureStudio } from './studioBuild.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const programs = new Map([
  ['start', 'packages/cli/src/main.ts'],
  ['test', 'scripts/test.mjs'],
  ['check', 'scripts/check.mjs'],
  ['bench', 'bench/main.ts'],
]);

async function launch(/** @type {string} */ name, /** @type {string[]} */ args) {
  const program = programs.get(name);
  if (program === undefined)
    throw new SetupProblem(`node scripts/launch.mjs ${[...programs.keys()].join('|')} [arguments]`);
  await ensureInstalled(root);
  if (showsStudio(name, args)) await ensureStudio({ root, vite });
  endLike(await runWithNode([fileURLToPath(new URL(`../${program}`, import.meta.url)), ...args]));
}

/** The studio's pages are needed by whatever serves them, and by the tests and measurements of it. */
function showsStudio(/** @type {string} */ name, /** @type {string[]} */ [command = 'serve']) {
  if (!existsSync(join(root, 'packages/studio/vite.config.ts'))) return false;
  if (name !== 'start') return name === 'test' || name === 'bench';
  return command === 'serve' || (command.startsWith('-') && !['-h', '--help', '--version'].includes(command));
}

const vite = (/** @type {string[]} */ [command = 'build', ...options]) =>
  runWithNode(
    [
      join(root, 'node_modules/vite/bin/vite.js'),
      command,
      join(root, 'packages/studio'),
      '--config',
      join(root, 'packages/studio/vite.config.ts'),
      ...options,
    ],
    'capture',
  );

/**
 * @param {string[]} args
 * @param {'inherit' | 'capture'} stdio
 */
async function runWithNode(args, stdio = 'inherit') {
  let problem;
  for (const { path, flags } of usableNodes({ root })) {
    try {
      return await runChild({
        command: path,
        args: [...flags, ...args],
        env: { ...withNodeFirst(path), ...compileCache(root) },
        stdio,
      });
    } catch (error) {
      // The pinned Node may not suit the machine, as with another C library; the next one may.
      problem = error;
    }
  }
  throw new SetupProblem(
    `Node.js could not be started (${problem}). Install Node.js 24 from nodejs.org and try again.`,
  );
}

const [name = '', ...args] = process.argv.slice(2);
launch(name, args).catch((error) => {
  if (error instanceof Interrupted) return endLike({ code: null, signal: error.signal });
  say(error instanceof SetupProblem ? error.message : `Nugget could not start: ${error?.stack ?? error}`);
  process.exitCode = 1;
});
