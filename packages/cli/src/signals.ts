import { EXIT } from './exitCodes.ts';
import type { StopRequest, Stops } from './stops.ts';

export const CTRL_C: StopRequest = { reason: 'user', exitCode: EXIT.interrupted };
const TERMINATE: StopRequest = { reason: 'shutdown', exitCode: EXIT.terminated };
const HANG_UP: StopRequest = { reason: 'shutdown', exitCode: EXIT.hangup };
const BROKEN_PIPE: StopRequest = { reason: 'shutdown', exitCode: EXIT.brokenPipe };

/** Everything outside the program that can ask it to stop. */
export function listenForStops(process: NodeJS.Process, stops: Stops): void {
  process.on('SIGINT', () => stops.ask(CTRL_C));
  process.on('SIGTERM', () => stops.ask(TERMINATE));
  process.on('SIGHUP', () => stops.ask(HANG_UP));
  // The launcher died without a word; listening must not keep us alive.
  process.once('disconnect', () => stops.ask(TERMINATE));
  process.channel?.unref();
  for (const output of [process.stdout, process.stderr]) {
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (!isReaderGone(error)) throw error;
      stops.ask(BROKEN_PIPE);
    });
  }
}

/** EPIPE: whoever read our words has left. EIO: the terminal was closed. */
const isReaderGone = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE' || code === 'EIO';
