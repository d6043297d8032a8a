import { basename } from 'node:path';
import { withNewNode } from './bootstrapNode.mjs';
import { isInstalled, markInstalled } from './installStamp.mjs';
import { withNodeFirst } from './pinnedNode.mjs';
import { Interrupted, runChild } from './runChild.mjs';
import { SetupProblem, say } from './say.mjs';
import { withSetupLock } from './setupLock.mjs';

/** Installs what package-lock.json asks for, unless it is there already. */
export async function ensureInstalled(/** @type {string} */ root) {
  if (isInstalled(root)) return;
  await withSetupLock({
    root,
    onWait: () => say('Nugget is being set up by another command in this folder; waiting for it …'),
    work: async ({ alsoHeldBy }) => {
      if (isInstalled(root)) return;
      say('Setting up Nugget: installing the parts it is made of (once, about a minute) …');
      // npm outlives a launcher that is killed, and must not meet a second npm then.
      const npmCi = (/** @type {NpmCi} */ options) => runNpmCi({ ...options, onStart: alsoHeldBy });
      await withNewNode({ root, npmCi, work: (node) => npmCi({ folder: root, node }) });
      markInstalled(root);
      say('Nugget is set up.');
    },
  });
}

/**
 * @typedef {{ folder: string, node: string }} NpmCi
 * @param {NpmCi & { onStart: (pid: number) => void }} options
 */
async function runNpmCi({ folder, node, onStart }) {
  const npm = npmCommand(node);
  // npm passes its own prefix on to scripts, so the folder has to be named. The two includes are for a machine
  // with NODE_ENV=production or omit= in its npm settings.
  const options = ['--prefix', folder, '--include=dev', '--include=optional'];
  const end = await runChild({
    ...npm,
    args: [...npm.args, 'ci', ...options, '--loglevel=error', '--no-audit', '--no-fund'],
    cwd: folder,
    env: withNodeFirst(node),
    stdio: 'capture',
    onStart,
  }).catch((error) => {
    throw new SetupProblem(
      `Nugget could not start npm (${error.message}). Install Node.js 24 with npm from nodejs.org.`,
    );
  });
  if (end.signal !== null) throw new Interrupted(end.signal);
  if (end.code !== 0) throw npmFailed(end);
}

/** @param {{ code: number | null, output: string }} end */
function npmFailed({ code, output }) {
  return new SetupProblem(
    `${output.trim()}\n\nNugget could not be set up: npm ci ended with ${code}; npm's own words are above.\n` +
      'Most often the internet was not reachable, the disk is full, or this folder may not be written to.\n' +
      'When that is mended, run the same command again: it starts afresh.',
  );
}

/** npm tells its scripts where it is. Other package managers set the same variable, but read no package-lock.json. */
function npmCommand(/** @type {string} */ node) {
  const execPath = process.env.npm_execpath;
  if (execPath !== undefined && !/^(yarn|pnpm|bun|corepack)/.test(basename(execPath))) {
    return { command: node, args: [execPath], shell: false };
  }
  const onWindows = process.platform === 'win32';
  // A .cmd file starts only through the shell.
  return { command: onWindows ? 'npm.cmd' : 'npm', args: [], shell: onWindows };
}
