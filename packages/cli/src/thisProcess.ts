import process from 'node:process';
import { compose, createSystemClock, startServer } from '@nugget/server';
import { runCli } from './cli.ts';
import type { Host, Output } from './host.ts';
import { openBrowser } from './openBrowser.ts';
import { listenForStops } from './signals.ts';
import { createStops } from './stops.ts';

/** Runs the command line of this process and ends it: everything that is this process and no other meets here. */
export async function runThisProcess(): Promise<never> {
  const { env, platform, stdin, stdout, stderr } = process;
  const clock = createSystemClock();
  // Ending the process ends its children too: they are killed on its `exit`.
  const stops = createStops({ clock, exitNow: (exitCode) => process.exit(exitCode) });
  listenForStops(process, stops);
  const host: Host = {
    env,
    platform,
    stdin,
    stdout,
    stderr,
    clock,
    stops,
    calledAs: env.npm_lifecycle_event === 'start' ? 'npm start --' : 'nugget',
    // npm changes to the project's folder; INIT_CWD is where the person typed.
    cwd: env.INIT_CWD ?? process.cwd(),
    compose,
    startServer,
    openBrowser: (url) => openBrowser(url, { env, platform }),
  };
  const exitCode = await runCli(process.argv.slice(2), host);
  await Promise.all([written(stdout), written(stderr)]);
  return process.exit(exitCode);
}

/** Resolves when everything that was said has been taken, also by a slow reader. */
function written(output: Output): Promise<void> {
  return new Promise((resolve) => {
    output.write('', () => resolve());
  });
}
