import { basename } from 'node:path';
import { isInstalled, markInstalled } from './installStamp.mjs';
import { runChild } from './runChild.mjs';
import { SetupProblem, say } from './say.mjs';
import { withSetupLock } from './setupLock.mjs';

/** Installs what package-lock.json asks for, unless it is there already. Resolves to the signal that stopped it, if any. */
export async function ensureInstalled(/** @type {string} */ root) {
  if (isInstalled(root)) return undefined;
  return withSetupLock({
    root,
    onWait: () => say('Nugget is being set up by another command in this folder; waiting for it …'),
    work: async ({ alsoHeldBy }) => {
      if (isInstalled(root)) return undefined;
      say('Setting up Nugget: installing the parts it is made of (once, about a minute) …');
      // npm outlives a launcher that is killed, and must not meet a second npm then.
      const signal = await installWithNpm(root, alsoHeldBy);
      if (signal !== undefined) return signal;
      markInstalled(root);
      say('Nugget is set up.');
      return undefined;
    },
  });
}

async function installWithNpm(/** @type {string} */ root, /** @type {(pid: number) => void} */ onStart) {
  // The two includes are for a machine with NODE_ENV=production or omit= in its npm settings; the quiet
  // level also hides the warnings of packages that ask for the Node that is only just being installed.
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'];
  const npm = npmCommand(process.env.npm_execpath);
  const end = await runChild({
    ...npm,
    args: [...npm.args, ...args],
    cwd: root,
    stdio: 'capture',
    onStart,
  }).catch((error) => {
    throw new SetupProblem(
      `Nugget could not start npm (${error.message}). Install Node.js with npm from nodejs.org.`,
    );
  });
  if (end.signal === 'SIGINT' || end.signal === 'SIGTERM' || end.signal === 'SIGHUP') return end.signal;
  if (end.code === 0) return undefined;
  throw new SetupProblem(
    `${end.output.trim()}\n\nNugget could not be set up: npm ci ended with ${end.signal ?? end.code}; npm's own words are above.\n` +
      'Most often the internet was not reachable, the disk is full, or this folder may not be written to.\n' +
      'When that is mended, run the same command again: it starts afresh.',
  );
}

/**
 * npm tells its scripts where it is. Other package managers set the same variable, but read no package-lock.json.
 * @param {string | undefined} execPath
 */
function npmCommand(execPath) {
  if (execPath !== undefined && !/^(yarn|pnpm|bun|corepack)/.test(basename(execPath))) {
    return { command: process.execPath, args: [execPath], shell: false };
  }
  const onWindows = process.platform === 'win32';
  // A .cmd file starts only through the shell; the arguments are ours and need no quoting.
  return { command: onWindows ? 'npm.cmd' : 'npm', args: [], shell: onWindows };
}
