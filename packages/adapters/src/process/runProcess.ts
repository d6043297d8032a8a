import { type CappedOutput, createCappedOutput } from './cappedOutput.ts';
import { DEFAULT_GRACE, type Grace, settlesWithin } from './endTree.ts';
import { findProgram } from './findProgram.ts';
import { searchPath } from './platform.ts';
import { type Exit, type ProcessTree, startTree } from './processTree.ts';

export interface RunOptions {
  /** An absolute path, or a name that is looked up on `env.PATH`. Never a shell line. */
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The child's whole environment: nothing is inherited. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Written to its standard input, which is empty otherwise. */
  readonly input?: string | Uint8Array;
  readonly timeLimitMs?: number;
  /** Ends the tree; the run then settles as `stopped`. */
  readonly signal: AbortSignal;
  /** For stdout and for stderr; what is over it is left out of the middle. */
  readonly outputLimitBytes: number;
  readonly grace?: Grace;
  /** Receives what the child writes to descriptor 3: a channel that its prints cannot reach. */
  readonly onChannel?: (chunk: Uint8Array) => void;
}

export type Ending =
  | { readonly outcome: 'exited'; readonly exitCode: number }
  | { readonly outcome: 'signalled'; readonly signal: NodeJS.Signals }
  | { readonly outcome: 'timed-out' }
  | { readonly outcome: 'stopped' }
  | { readonly outcome: 'not-found' };

export type ProcessResult = Ending & { readonly stdout: string; readonly stderr: string };

/** A pipe may be held open by a process that left the group; after this we no longer wait for it. */
const DRAIN_MS = 500;

/**
 * Runs a program to its end, with everything it starts. Ending it goes interrupt, SIGTERM, SIGKILL (see Grace), and the
 * process group is swept in any case. Every outcome is a value; throws INTERNAL only when the system cannot start
 * anything, such as in a folder that does not exist.
 */
export async function runProcess(options: RunOptions): Promise<ProcessResult> {
  const { command, args, cwd, env, input, onChannel } = options;
  if (options.signal.aborted) return { outcome: 'stopped', stdout: '', stderr: '' };
  const program = findProgram(command, searchPath(env));
  if (program === undefined) return { outcome: 'not-found', stdout: '', stderr: '' };
  const tree = startTree({
    program,
    args,
    cwd,
    env,
    stdin: input === undefined ? 'ignore' : 'pipe',
    channel: onChannel === undefined ? 'ignore' : 'pipe',
    hostDeath: 'SIGKILL',
  });
  const { stdin, stdio } = tree.child;
  const stdout = createCappedOutput(options.outputLimitBytes);
  const stderr = createCappedOutput(options.outputLimitBytes);
  collect(tree, stdout, stderr);
  if (onChannel !== undefined) stdio[3]?.on('data', onChannel);
  // A child that does not read its input closes the pipe (EPIPE); its exit says what happened.
  stdin?.on('error', () => undefined).end(input);
  const ending = await endOf(tree, options);
  await drain(tree);
  return { ...ending, stdout: stdout.text(), stderr: stderr.text() };
}

function collect({ child }: ProcessTree, stdout: CappedOutput, stderr: CappedOutput): void {
  child.stdout?.on('data', stdout.push);
  child.stderr?.on('data', stderr.push);
}

async function endOf(
  tree: ProcessTree,
  { signal, timeLimitMs, grace = DEFAULT_GRACE }: RunOptions,
): Promise<Ending> {
  let cut: 'stopped' | 'timed-out' | undefined;
  const cutShort = (reason: 'stopped' | 'timed-out') => {
    cut ??= reason;
    return tree.end(grace);
  };
  const onAbort = () => void cutShort('stopped');
  signal.addEventListener('abort', onAbort, { once: true });
  const timer = timeLimitMs === undefined ? undefined : setTimeout(cutShort, timeLimitMs, 'timed-out');
  const exit = await tree.exited;
  clearTimeout(timer);
  signal.removeEventListener('abort', onAbort);
  return cut === undefined ? natural(exit) : { outcome: cut };
}

function natural({ exitCode, signal }: Exit): Ending {
  if (exitCode !== undefined) return { outcome: 'exited', exitCode };
  return { outcome: 'signalled', signal: signal ?? 'SIGKILL' };
}

async function drain({ child }: ProcessTree): Promise<void> {
  const open = child.stdio
    .slice(1)
    .filter((stream) => stream !== null && stream !== undefined && !stream.destroyed);
  const closed = open.map((stream) => new Promise((resolve) => stream?.once('close', resolve)));
  if (await settlesWithin(Promise.all(closed), DRAIN_MS)) return;
  for (const stream of open) stream?.destroy();
}
