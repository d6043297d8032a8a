// `npm start`, `npm test`, `npm run check` and `npm run bench` all come here, with whatever Node the machine
// has: this file and what it imports must run on Node 18 with nothing installed. It installs what is missing
// and hands over to the pinned Node.
//
// npm's own lines on stdout (`> nugget@… start`) are switched off in .npmrc, so that stdout holds nothing but the
// program's (`--json`).
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { compileCache, usableNodes, withNodeFirst } from './pinnedNode.mjs';
import { endLike, Interrupted, runChild } from './runChild.mjs';
import { SetupProblem, say } from './say.mjs';

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
  endLike(await runWithNode([fileURLToPath(new URL(`../${program}`, import.meta.url)), ...args]));
}

async function runWithNode(/** @type {string[]} */ args) {
  let problem;
  for (const { path, flags } of usableNodes({ root })) {
    try {
      return await runChild({
        command: path,
        args: [...flags, ...args],
        env: { ...withNodeFirst(path), ...compileCache(root) },
        stdio: 'inherit',
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
