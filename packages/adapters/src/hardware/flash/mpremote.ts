import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NuggetError } from '@nugget/contract';
import { findProgram, type ProcessResult, type runProcess } from '../../process/index.ts';
import type { BoardHand } from './boardHand.ts';

/** The tool of MicroPython's makers, where a person has installed it. https://docs.micropython.org/en/latest/reference/mpremote.html */
export interface Mpremote {
  /** Hands over a board that is reached through it, with a fresh memory. Rejects when it does not reach the board. */
  use<T>(
    target: { readonly port: string; readonly signal: AbortSignal },
    job: (hand: BoardHand) => Promise<T>,
  ): Promise<T>;
}

export interface MpremoteParts {
  readonly runProcess: typeof runProcess;
  /** PATH, and what else a person's programs need. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

const CALL_MS = 20_000;
const OUTPUT_BYTES = 2 * 1024 * 1024;

/** Undefined where there is no mpremote on the path. */
export function findMpremote({ runProcess, env }: MpremoteParts): Mpremote | undefined {
  const command = findProgram('mpremote', env.PATH ?? env.Path ?? '');
  if (command === undefined) return undefined;
  return {
    async use({ port, signal }, job) {
      const folder = await mkdtemp(join(tmpdir(), 'nugget-mpremote-'));
      try {
        const call = async (args: readonly string[], limited: AbortSignal): Promise<string> => {
          const result = await runProcess({
            command,
            args: ['connect', port, ...args],
            cwd: folder,
            env,
            timeLimitMs: CALL_MS,
            outputLimitBytes: OUTPUT_BYTES,
            signal: limited,
          });
          limited.throwIfAborted();
          if (result.outcome === 'exited' && result.exitCode === 0) return result.stdout;
          throw failure(port, args, result);
        };
        // The later calls resume: they would lose their memory with a reset each.
        await call(['soft-reset'], signal);
        return await job(createMpremoteHand(folder, (args, limited) => call(['resume', ...args], limited)));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

type Call = (args: readonly string[], signal: AbortSignal) => Promise<string>;

function createMpremoteHand(folder: string, call: Call): BoardHand {
  const file = join(folder, 'file');
  return {
    async exec(code, signal) {
      // A file: code may be longer than a command line can be.
      const script = join(folder, 'code.py');
      await writeFile(script, code);
      return call(['run', script], signal);
    },
    async put(path, data, { onBytes, signal }) {
      await writeFile(file, data);
      await call(['fs', 'cp', file, `:${path}`], signal);
      onBytes(data.length);
    },
    async get(path, signal) {
      await call(['fs', 'cp', `:${path}`, file], signal);
      return new Uint8Array(await readFile(file));
    },
  };
}

function failure(port: string, args: readonly string[], result: ProcessResult): NuggetError {
  const said = `${result.stdout}\n${result.stderr}`.trim();
  const code = /ENOSPC|No space left|Errno 28/i.test(said) ? 'BOARD_FULL' : 'BOARD_REFUSED';
  return new NuggetError(code, {
    message: `mpremote could not do "${args.join(' ')}" with the board at ${port}: ${said.split('\n').at(-1)}`,
    details: { port, said: said.slice(-1_000), outcome: result.outcome },
  });
}
