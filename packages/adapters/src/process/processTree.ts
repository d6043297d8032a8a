import type { ChildProcess } from 'node:child_process';
import { NuggetError } from '@nugget/contract';
import { execa } from 'execa';
import { DEFAULT_GRACE, endTree, type Grace } from './endTree.ts';
import { findProgram } from './findProgram.ts';
import { track } from './liveTrees.ts';
import { dieWithHost, type HostDeathSignal, killGroup, systemPath } from './platform.ts';

export interface Exit {
  /** Undefined when a signal ended it. */
  readonly exitCode: number | undefined;
  readonly signal: NodeJS.Signals | undefined;
}

/** A child and everything it started that stayed in its process group. */
export interface ProcessTree {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Settles when the child has exited; what it left behind in its group is killed then. */
  readonly exited: Promise<Exit>;
  /** Signals the whole group; false when nobody is left. */
  kill(signal: NodeJS.Signals): boolean;
  /** Interrupt, SIGTERM, SIGKILL; resolves when the child has exited. Safe to call twice. */
  end(grace?: Grace): Promise<Exit>;
}

export interface TreeOptions {
  /** An absolute path; see findProgram. */
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The child's whole environment: nothing is inherited. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What becomes of descriptors 0 and 3; 1 and 2 are always streams. */
  readonly stdin: 'ignore' | 'pipe';
  readonly channel: 'ignore' | 'pipe';
  readonly hostDeath: HostDeathSignal;
}

const setpriv = findProgram('setpriv', systemPath);

/** Starts a program in a process group of its own. Throws INTERNAL when the system refuses, such as for a missing folder. */
export function startTree(options: TreeOptions): ProcessTree {
  const { child, kill } = spawnChild(options);
  const { pid } = child;
  if (pid === undefined) {
    const message = `The system refused to start ${options.program} in ${options.cwd}; check that the folder exists.`;
    throw new NuggetError('INTERNAL', { message });
  }
  const exited = Promise.withResolvers<Exit>();
  child.once('exit', (exitCode, signal) => {
    killGroup(pid);
    exited.resolve({ exitCode: exitCode ?? undefined, signal: signal ?? undefined });
  });
  const tree: ProcessTree = {
    child,
    pid,
    exited: exited.promise,
    kill,
    end: (grace = DEFAULT_GRACE) => endTree(tree, grace),
  };
  track(tree);
  return tree;
}

function spawnChild({ program, args, cwd, env, stdin, channel, hostDeath }: TreeOptions) {
  const invocation = dieWithHost({ command: program, args }, setpriv, hostDeath);
  const subprocess = execa(invocation.command, invocation.args, {
    cwd,
    env: definedOnly(env),
    extendEnv: false,
    stdio: [stdin, 'pipe', 'pipe', channel],
    // Gives a group of its own on Unix, and ends descendants through taskkill on Windows.
    killDescendants: true,
    // Reading, stopping and cleaning up are ours: execa's would wait for every holder of a pipe, and hook host signals.
    buffer: false,
    reject: false,
    cleanup: false,
    forceKillAfterDelay: false,
  });
  return { child: subprocess.nodeChildProcess, kill: (signal: NodeJS.Signals) => subprocess.kill(signal) };
}

function definedOnly(env: TreeOptions['env']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
