import type { Clock, MonitorRequest, SerialMonitor } from '@nugget/engine';
import type { BoardLine } from './line/boardLine.ts';
import { createSharedMonitor } from './monitor/sharedMonitor.ts';
import { createPortQueue } from './portQueue.ts';

/** The line of a port, while it belongs to one job. */
export interface HeldLine {
  /** Opens it where it is not open. */
  open(): Promise<BoardLine>;
  /** Closes it, so that another program may open the port. */
  release(): Promise<void>;
}

/** Everything that is done at one port. */
export interface PortSession {
  /** Runs a job alone at the port: after all before it, and with its monitors paused. */
  alone<T>(signal: AbortSignal, job: (line: HeldLine) => Promise<T>): Promise<T>;
  follow(request: MonitorRequest): Promise<SerialMonitor>;
  close(): Promise<void>;
}

export interface PortSessionParts {
  readonly port: string;
  readonly clock: Clock;
  readonly openLine: () => Promise<BoardLine>;
}

const CTRL_C = '\x03';
/** Ctrl-C twice for a program that catches one, Ctrl-B out of a raw REPL, Ctrl-D for the soft reset. */
const RESTART = '\r\x03\x03\x02\x04';

export function createPortSession({ port, clock, openLine }: PortSessionParts): PortSession {
  const queue = createPortQueue();
  const monitor = createSharedMonitor({ port, clock, open: openLine });

  let isHeld = false;

  const alone = <T>(signal: AbortSignal, job: (line: HeldLine) => Promise<T>): Promise<T> =>
    queue.run(signal, async () => {
      isHeld = true;
      let line = await monitor.pause();
      const held: HeldLine = {
        async open() {
          line ??= await openLine();
          return line;
        },
        async release() {
          const open = line;
          line = undefined;
          await open?.close();
        },
      };
      try {
        return await job(held);
      } finally {
        isHeld = false;
        if (line?.isOpen === false || !monitor.hasFollowers) await held.release();
        if (monitor.hasFollowers) monitor.resume(line);
        else await monitor.stop();
      }
    });

  const follow = async (request: MonitorRequest): Promise<SerialMonitor> => {
    const { signal } = request;
    signal.throwIfAborted();
    const earlier = monitor.earlier();
    const remove = monitor.add(request);
    const close = async (): Promise<void> => {
      signal.removeEventListener('abort', onAbort);
      remove();
      await queue.run(NEVER, async () => (monitor.hasFollowers ? undefined : monitor.stop()));
    };
    const onAbort = (): void => void close();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      // It hears `busy` now, and lines when the job is done.
      if (!isHeld) await queue.run(signal, () => monitor.start());
    } catch (thrown) {
      await close();
      throw thrown;
    }
    return {
      earlier,
      // As the Enter key: MicroPython makes the line end of it that a program reads.
      send: (line) => monitor.write(`${line}\r`),
      interrupt: () => monitor.write(CTRL_C),
      reset: () => monitor.write(RESTART),
      close,
    };
  };
  return { alone, follow, close: () => queue.run(NEVER, () => monitor.stop()) };
}

const NEVER = new AbortController().signal;
