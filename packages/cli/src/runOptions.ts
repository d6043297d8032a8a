import type { Host } from './host.ts';

/** How a session is to be run, as the command line says it and the terminal allows it. */
export interface RunOptions {
  /** Who answers gates and questions. `nobody`: there is no terminal to ask at. */
  readonly answers: 'person' | 'yes' | 'nobody';
  readonly output: 'screen' | 'json';
  /** Whether the page stays up after the build. */
  readonly atEnd: 'serve' | 'exit';
  readonly browser: 'open' | 'leave';
}

/** The flags of `build` and `resume`, as commander gives them. */
export interface RunFlags {
  readonly yes?: true;
  readonly json?: true;
  readonly exit?: true;
  readonly open?: boolean;
}

export function runOptions(
  flags: RunFlags,
  host: Host,
  browser: RunOptions['browser'] = 'leave',
): RunOptions {
  const screen = flags.json ? host.stderr : host.stdout;
  const hasPerson = host.stdin.isTTY === true && screen.isTTY === true;
  const wanted = flags.open === undefined ? browser : flags.open ? 'open' : 'leave';
  return {
    answers: flags.yes ? 'yes' : hasPerson ? 'person' : 'nobody',
    output: flags.json ? 'json' : 'screen',
    atEnd: flags.exit || host.stdout.isTTY !== true ? 'exit' : 'serve',
    browser: wanted,
  };
}
