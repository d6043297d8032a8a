import { spawn } from 'node:child_process';

// npm, a shell and the terminal may each hand over the same Ctrl-C; within this time they are one.
const sameSignalMs = 300;
const handled = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, output: string }} ChildEnd
 * @typedef {{ command: string, args: readonly string[], stdio: 'inherit' | 'capture', cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, onStart?: (pid: number) => void }} ChildOptions
 */

/**
 * Runs a program to its end, handing on the signals that this process gets. Rejects only when it cannot be started.
 *
 * `inherit`: the child has our stdin, stdout and stderr, and an IPC channel: when this process is killed
 * outright, the child sees 'disconnect' and can stop. `capture`: no stdin, and both outputs come back as `output`.
 * @param {ChildOptions} options
 * @returns {Promise<ChildEnd>}
 */
export function runChild({ command, args, stdio, cwd, env = process.env, shell = false, onStart }) {
  return new Promise((resolve, reject) => {
    // Before the start, so that no signal in between ends us and leaves the child alone.
    const stopForwarding = forwardSignals((signal) => child.kill(signal));
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      windowsHide: true,
      stdio: stdio === 'inherit' ? ['inherit', 'inherit', 'inherit', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    });
    const output = /** @type {Buffer[]} */ ([]);
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    if (child.pid !== undefined) onStart?.(child.pid);
    child.once('error', (error) => {
      stopForwarding();
      reject(error);
    });
    // 'close' waits for the pipes too, so no captured output is lost.
    child.once(stdio === 'inherit' ? 'exit' : 'close', (code, signal) => {
      stopForwarding();
      resolve({ code, signal, output: Buffer.concat(output).toString('utf8') });
    });
  });
}

/** @returns {() => void} */
function forwardSignals(/** @type {(signal: NodeJS.Signals) => void} */ send) {
  const sentAt = new Map();
  const onSignal = (/** @type {NodeJS.Signals} */ signal) => {
    // The terminal gives these two to the child itself; a second one would mean "at once".
    if (signal !== 'SIGTERM' && hasTerminal()) return;
    const now = performance.now();
    if (now - (sentAt.get(signal) ?? -Infinity) < sameSignalMs) return;
    sentAt.set(signal, now);
    send(signal);
  };
  const onLostParent = () => send('SIGTERM');
  for (const signal of handled) process.on(signal, onSignal);
  // Listening keeps the channel, and with it this process, alive; the child decides how long we live.
  process.on('disconnect', onLostParent);
  process.channel?.unref();
  return () => {
    for (const signal of handled) process.off(signal, onSignal);
    process.off('disconnect', onLostParent);
  };
}

const hasTerminal = () => Boolean(process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY);

/** A child was stopped by a signal, and what was being done with it is over. */
export class Interrupted extends Error {
  constructor(/** @type {NodeJS.Signals} */ signal) {
    super(`stopped by ${signal}`);
    this.signal = signal;
  }
}

/**
 * Ends as the child ended, so that whoever started us sees the same: its exit code, or its signal.
 * @param {Pick<ChildEnd, 'code' | 'signal'>} end
 */
export function endLike({ code, signal }) {
  if (signal === null) process.exitCode = code ?? 1;
  else process.kill(process.pid, signal);
}
