import { type LineState, NuggetError, type SerialLine } from '@nugget/contract';
import type { Clock, MonitorRequest } from '@nugget/engine';
import type { BoardLine } from '../line/boardLine.ts';
import { createFloodGate } from './floodGate.ts';
import { createLineSplitter } from './lineSplitter.ts';

type Follower = Pick<MonitorRequest, 'onLines' | 'onState'>;

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

/** Lines that are kept for who comes later. */
const MOST_EARLIER = 1_000;
const REOPEN_MS = 1_000;

export interface SharedMonitorParts {
  readonly port: string;
  readonly clock: Clock;
  readonly open: () => Promise<BoardLine>;
}

export function createSharedMonitor({ port, clock, open }: SharedMonitorParts): SharedMonitor {
  const followers = new Set<Follower>();
  let kept: SerialLine[] = [];
  let state: LineState | undefined;
  let line: BoardLine | undefined;
  let running: { readonly stop: AbortController; readonly done: Promise<void> } | undefined;
  let batch: string[] = [];
  const splitter = createLineSplitter(clock, (text) => {
    batch.push(text);
    // In the middle of a chunk the rest follows at once; a flush comes alone.
    queueMicrotask(passBatch);
  });
  const gate = createFloodGate({
    clock,
    onLines(lines, dropped) {
      kept = [...kept, ...lines].slice(-MOST_EARLIER);
      for (const follower of [...followers]) follower.onLines(lines, dropped);
    },
  });
  const passBatch = (): void => {
    const lines = batch;
    batch = [];
    if (lines.length > 0) gate.pass(lines);
  };
  const say = (next: LineState): void => {
    if (state === next) return;
    state = next;
    for (const follower of [...followers]) follower.onState(next);
  };
  const drop = async (): Promise<void> => {
    const old = line;
    line = undefined;
    splitter.flush();
    await old?.close();
  };

  /** The next bytes; undefined when there is no line at this moment. */
  const next = async (signal: AbortSignal): Promise<Uint8Array | undefined> => {
    try {
      line ??= await open();
      say('open');
      return await line.read(signal);
    } catch (thrown) {
      if (!signal.aborted && !(thrown instanceof NuggetError)) throw thrown;
      return undefined;
    }
  };
  const run = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const bytes = await next(signal);
      if (bytes !== undefined) splitter.push(bytes);
      else if (!signal.aborted) {
        await drop();
        say('gone');
        // Stopped while it waits: the loop ends.
        await clock.wait(REOPEN_MS, signal).catch(() => undefined);
      }
    }
  };
  const begin = (): void => {
    if (running !== undefined || followers.size === 0) return;
    const stop = new AbortController();
    running = { stop, done: run(stop.signal) };
  };
  const end = async (): Promise<void> => {
    const ending = running;
    running = undefined;
    ending?.stop.abort();
    await ending?.done;
    splitter.flush();
  };

  return {
    get hasFollowers() {
      return followers.size > 0;
    },
    earlier: () => kept,
    add(follower) {
      followers.add(follower);
      if (state !== undefined) follower.onState(state);
      return () => void followers.delete(follower);
    },
    async start() {
      if (running !== undefined) return;
      line ??= await open();
      begin();
    },
    async pause() {
      say('busy');
      await end();
      const handed = line;
      line = undefined;
      return handed;
    },
    resume(handed) {
      line = handed;
      if (line !== undefined) say('open');
      begin();
    },
    async write(text) {
      if (state === 'busy') throw busy(port);
      if (line === undefined) throw away(port);
      await line.write(Buffer.from(text), new AbortController().signal);
    },
    async stop() {
      await end();
      gate.close();
      await drop();
      state = undefined;
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
