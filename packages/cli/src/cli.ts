import { toNuggetError } from '@nugget/contract';
import { CommanderError } from 'commander';
import { EXIT } from './exitCodes.ts';
import { type Host, say } from './host.ts';
import { createProgram } from './program.ts';
import { thrownLines } from './screen/errorLines.ts';
import { words } from './words/en.ts';

/** Errors in what was asked for, not in doing it. */
const USAGE: readonly string[] = ['SPEC_INVALID', 'REQUEST_INVALID', 'SESSION_NOT_FOUND'];

/** Runs one command line; resolves with the exit code, and never rejects. */
export async function runCli(args: readonly string[], host: Host): Promise<number> {
  let exitCode: number = EXIT.succeeded;
  const program = createProgram(host, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (thrown) {
    // Commander has said already what was wrong with the arguments.
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.succeeded : EXIT.usage;
    const error = toNuggetError(thrown);
    const detail = program.opts<{ debug?: true }>().debug ? 'debug' : 'short';
    say(host.stderr, [...thrownLines(error, detail), ...(detail === 'short' ? [words.moreDetails] : [])]);
    return host.stops.request?.exitCode ?? (USAGE.includes(error.code) ? EXIT.usage : EXIT.failed);
  }
}
