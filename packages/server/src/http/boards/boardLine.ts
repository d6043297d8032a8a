import { type Board, type BoardMessage, DEVICES, toNuggetError } from '@nugget/contract';
import type { Clock, HardwareService, SerialMonitor } from '@nugget/engine';
import type { VirtualParts, VirtualShelf } from '../../boards/virtualShelf.ts';
import { createBoardCommands } from './boardCommands.ts';
import { createBoardOutbox, type TextSocket } from './boardOutbox.ts';

export interface BoardLineParts {
  readonly hardware: HardwareService;
  readonly shelf: VirtualShelf;
  readonly clock: Pick<Clock, 'monotonic'>;
}

/** Hands every frame that a browser sends to the listener, also those that came before. */
export type OnFrame = (listener: (frame: string) => void) => void;

export interface BoardLineAsk {
  readonly socket: TextSocket;
  readonly onFrame: OnFrame;
  readonly board: Board;
  /** What the caller takes it for; a virtual board knows it better. */
  readonly device: string | undefined;
  /** Aborts when the socket is closed. */
  readonly signal: AbortSignal;
}

/** One browser at one board, until the signal aborts. Rejects (BOARD_…) when the line cannot be opened. */
export async function runBoardLine(parts: BoardLineParts, ask: BoardLineAsk): Promise<void> {
  const virtual = await parts.shelf.openParts(ask.board.port);
  try {
    await follow(parts, ask, virtual);
  } finally {
    await virtual?.release();
  }
}

async function follow(
  { hardware, clock }: BoardLineParts,
  { socket, onFrame, board, device, signal }: BoardLineAsk,
  virtual: VirtualParts | undefined,
): Promise<void> {
  const outbox = createBoardOutbox(socket, () => signal.aborted);
  let monitor: SerialMonitor | undefined;
  const onProblem = (thrown: unknown): void => {
    if (!signal.aborted) outbox.say(problemOf(thrown));
  };
  onFrame(createBoardCommands({ clock, monitor: () => monitor, parts: virtual, onProblem }));

  outbox.say(introduction(board, virtual?.device ?? device));
  // What comes meanwhile waits until what came earlier was told.
  let early: (() => void)[] | undefined = [];
  const inTurn = (tell: () => void): void => {
    if (early === undefined) tell();
    else early.push(tell);
  };
  monitor = await hardware.monitor({
    port: board.port,
    onLines: (lines, dropped) => inTurn(() => outbox.lines(lines, dropped)),
    onState: (state) => inTurn(() => outbox.say({ type: 'line_state', state })),
    signal,
  });
  outbox.say({ type: 'lines', lines: [...monitor.earlier], dropped: 0 });
  for (const tell of early) tell();
  early = undefined;
  const unwatch = virtual?.watch(outbox.parts);
  if (virtual !== undefined) outbox.say({ type: 'parts', states: virtual.states() });
  await untilAborted(signal);
  unwatch?.();
  await monitor.close();
}

function introduction(board: Board, wanted: string | undefined): BoardMessage {
  const known = DEVICES.find(({ id }) => id === wanted);
  const alike = DEVICES.find(({ board_type }) => board_type === board.board_type);
  const device = known ?? alike;
  return { type: 'board', board, device: device?.id ?? '', parts: device?.parts ?? [] };
}

export function problemOf(thrown: unknown): BoardMessage {
  const { code, message } = toNuggetError(thrown);
  return { type: 'problem', code, message };
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
