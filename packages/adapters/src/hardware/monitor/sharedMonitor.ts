import { NuggetError, type SerialLine } from '@nugget/contract';
import type { Clock } from '@nugget/engine';
import type { BoardLine } from '../line/boardLine.ts';
import { createAudience, type Follower } from './audience.ts';
import { createPump } from './pump.ts';

/** The monitor of one port, for all who follow it. The line is open once, and only while somebody follows. */
export interface SharedMonitor {
  readonly hasFollowers: boolean;
  /** What was said before, the newest last. */
  earlier(): readonly SerialLine[];
  /** From now on it hears lines, until the returned function is called; the caller starts the monitor. */
  add(follower: Follower): () => void;
  /** Opens the line where it is not open; rejects when that cannot be done. Then lines come. */
  start(): Promise<void>;
  /** Says `busy`, and hands over the line that was open. */
  pause(): Promise<BoardLine | undefined>;
  /** Goes on with the line; without one it is opened again as soon as that can be done. */
  resume(line: BoardLine | undefined): void;
  /** Writes to the program. BOARD_GONE, BOARD_IN_USE while it is paused. */
  write(text: string): Promise<void>;
  /** Closes the line. */
  stop(): Promise<void>;
}

const REOPEN_MS = 1_000;
const NEVER = new AbortController().signal;

export interface SharedMonitorParts {
  readonly port: string;
  readonly clock: Clock;
  readonly open: () => Promise<BoardLine>;
}

export function createSharedMonitor({ port, clock, open }: SharedMonitorParts): SharedMonitor {
  const audience = createAudience(clock);
  let line: BoardLine | undefined;

  const drop = async (): Promise<void> => {
    const old = line;
    line = undefined;
    audience.flush();
    await old?.close();
  };
  /** The next bytes; undefined when there is no line at this moment. */
  const next = async (signal: AbortSignal): Promise<Uint8Array | undefined> => {
    try {
      line ??= await open();
      audience.say('open');
      return await line.read(signal);
    } catch (thrown) {
      if (!signal.aborted && !(thrown instanceof NuggetError)) throw thrown;
      return undefined;
    }
  };
  const run = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const bytes = await next(signal);
      if (bytes !== undefined) audience.hear(bytes);
      else if (!signal.aborted) {
        await drop();
        audience.say('gone');
        // Stopped while it waits: the loop ends.
        await clock.wait(REOPEN_MS, signal).catch(() => undefined);
      }
    }
  };
  const pump = createPump(run);
  const begin = (): void => {
    if (audience.size > 0) pump.start();
  };
  const end = async (): Promise<void> => {
    await pump.stop();
    audience.flush();
  };

  return {
    get hasFollowers() {
      return audience.size > 0;
    },
    earlier: audience.earlier,
    add: audience.add,
    async start() {
      if (pump.isRunning) return;
      line ??= await open();
      begin();
    },
    async pause() {
      audience.say('busy');
      await end();
      const handed = line;
      line = undefined;
      return handed;
    },
    resume(handed) {
      line = handed;
      if (line !== undefined) audience.say('open');
      begin();
    },
    async write(text) {
      if (audience.state === 'busy') throw busy(port);
      if (line === undefined) throw away(port);
      await line.write(Buffer.from(text), NEVER);
    },
    async stop() {
      await end();
      audience.rest();
      await drop();
    },
  };
}

const busy = (port: string): NuggetError =>
  new NuggetError('BOARD_IN_USE', {
    message: `Something is being put on the board at ${port} at this moment; say it again when that is done`,
    details: { port },
  });

const away = (port: string): NuggetError =>
  new NuggetError('BOARD_GONE', {
    message: `The board at ${port} is not there at this moment. Plug it in again`,
    details: { port },
  });
