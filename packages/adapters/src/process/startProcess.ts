import { PassThrough, type Readable, type Writable } from 'node:stream';
import { NuggetError } from '@nugget/contract';
import type { Grace } from './endTree.ts';
import { findProgram } from './findProgram.ts';
import { type HostDeathSignal, searchPath } from './platform.ts';
import { type Exit, type ProcessTree, startTree } from './processTree.ts';

export interface StartOptions {
  /** An absolute path, or a name that is looked up on `env.PATH`. */
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The child's whole environment: nothing is inherited. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What it gets when the host is killed; SIGTERM for a program that then ends its own children. Default SIGKILL. */
  readonly hostDeath?: HostDeathSignal;
}

type ExitListener = (exitCode: number | null, signal: NodeJS.Signals | null) => void;

/** A long-lived child; fits where a ChildProcess is expected (the Agent SDK's SpawnedProcess). */
export interface RunningProcess {
  readonly pid: number;
  readonly stdin: Writable;
  /** Nothing is lost however late it is read; but read or `resume` both, a child with a full pipe stands still. */
  readonly stdout: Readable;
  readonly stderr: Readable;
  readonly exitCode: number | null;
  readonly signalCode: NodeJS.Signals | null;
  /** Whether it was sent a signal through `kill` or `end`. */
  readonly killed: boolean;
  /** Settles when the child has exited; what it left behind in its group is killed then. */
  readonly exited: Promise<Exit>;
  /** Signals the whole group; false when nobody is left. */
  kill(signal: NodeJS.Signals): boolean;
  /** Interrupt, SIGTERM, SIGKILL; resolves when the child has exited. Safe to call twice. */
  end(grace?: Grace): Promise<Exit>;
  on(event: 'exit', listener: ExitListener): void;
  on(event: 'error', listener: (error: Error) => void): void;
  once(event: 'exit', listener: ExitListener): void;
  once(event: 'error', listener: (error: Error) => void): void;
  off(event: 'exit', listener: ExitListener): void;
  off(event: 'error', listener: (error: Error) => void): void;
}

/** Starts a program that lives on. Throws INTERNAL when there is no such program or the system refuses to start it. */
export function startProcess({
  command,
  args,
  cwd,
  env,
  hostDeath = 'SIGKILL',
}: StartOptions): RunningProcess {
  const program = findProgram(command, searchPath(env));
  if (program === undefined) {
    const message = `There is no program ${command} on the path ${searchPath(env)}; install it, or give its full path.`;
    throw new NuggetError('INTERNAL', { message });
  }
  return running(startTree({ program, args, cwd, env, stdin: 'pipe', channel: 'ignore', hostDeath }));
}

function running({ child, pid, exited, kill, end }: ProcessTree): RunningProcess {
  const [stdin, stdout, stderr] = child.stdio;
  if (stdin === null || stdout === null || stderr === null)
    throw new Error('startTree gave a child without streams');
  // A write to a child that is gone must not end the host; whoever waits for `exit` learns it there.
  stdin.on('error', () => undefined);
  let signalled = false;
  return {
    pid,
    stdin,
    stdout: stdout.pipe(new PassThrough()),
    stderr: stderr.pipe(new PassThrough()),
    exited,
    get exitCode() {
      return child.exitCode;
    },
    get signalCode() {
      return child.signalCode;
    },
    get killed() {
      return signalled;
    },
    kill(signal) {
      signalled = true;
      return kill(signal);
    },
    end(grace) {
      signalled = true;
      return end(grace);
    },
    on: child.on.bind(child),
    once: child.once.bind(child),
    off: child.off.bind(child),
  };
}
