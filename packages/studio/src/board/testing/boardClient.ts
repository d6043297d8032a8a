import type { BoardOptions, Client } from '@nugget/client';
import {
  type BoardCommand,
  type BoardMessage,
  DEVICES,
  type DetectedBoard,
  type ErrorCode,
  NuggetError,
  type NuggetSpec,
  type PartStates,
  parseSpec,
  type RecordedEvent,
} from '@nugget/contract';
import { createFakeClient } from '../../build/testing/fakeClient.ts';
import { aBoard } from './aBoard.ts';

export interface BoardServer {
  readonly events: readonly RecordedEvent[];
  /** An id of DEVICES. */
  readonly device: string;
  readonly boards?: readonly DetectedBoard[];
  readonly states?: PartStates;
  /** What comes over the line after the introduction. */
  readonly says?: readonly BoardMessage[];
  readonly connection?: 'live' | 'offline' | 'connecting';
  /** Flashes fail with it, or never end. */
  readonly flash?: ErrorCode | 'endless';
}

/** A spec for a board, as blocks make it. */
function boardSpec(device: string): NuggetSpec {
  const parsed = parseSpec({
    nugget: { goal: 'A night light', type: 'hardware' },
    deployment: { target: 'esp32' },
    hardware: { target: device },
  });
  if (parsed.outcome === 'refused') throw new Error('The spec of the scene is none');
  return parsed.spec;
}

/** The build screen's server in memory, with boards. A button that is pressed lights the LED and is written down. */
export function createBoardClient(server: BoardServer): Client {
  const { events, device, boards = [] } = server;
  const build = createFakeClient({ events, spec: boardSpec(device) });
  const detection = { detected: boards.length > 0, boards: [...boards, aBoard()] };
  const replies: Readonly<Record<string, () => Promise<unknown>>> = {
    lookForBoards: async () => detection,
    detectBoards: async () => ({
      ...detection,
      boards: detection.boards.map((board) =>
        board.state === 'possible' ? { ...board, state: 'ready', firmware: 'MicroPython v1.27.0' } : board,
      ),
    }),
    flashBoard: () => flashed(server),
    listFiles: async () => ({ files: [{ path: 'main.py', bytes: 19 }], truncated: false }),
    getFile: async () => ({ path: 'main.py', bytes: 19, text: 'print("light on")\n', truncated: false }),
    askAdult: async () => ({ challenge_id: 'sum', a: 7, b: 8 }),
    unlockSettings: async () => ({ status: 'ok' }),
  };
  return {
    ...build,
    call: (name, input) => {
      const reply = replies[name];
      return reply === undefined
        ? build.call(name, input)
        : (reply() as ReturnType<typeof build.call<typeof name>>);
    },
    openBoard: (port, options) => openLine(server, port, options),
  };
}

function flashed({ flash }: BoardServer): Promise<unknown> {
  if (flash === 'endless') return new Promise(() => undefined);
  if (flash === undefined) return Promise.resolve({ success: true, message: '', port: 'vboard://space' });
  const details =
    flash === 'BOARD_CODE_REFUSED'
      ? { problems: [{ path: 'main.py, line 3', message: 'invalid syntax' }] }
      : {};
  return Promise.reject(new NuggetError(flash, { message: `flashing said ${flash}`, details }));
}

function openLine(
  server: BoardServer,
  port: string,
  { onMessage, onConnection, signal }: BoardOptions,
): { command(command: BoardCommand): boolean } {
  const { boards = [], states = {}, says = [], connection = 'live', device } = server;
  if (connection !== 'live') {
    onConnection?.({ state: connection, tries: 3 });
    return { command: () => false };
  }
  const board = boards.find((each) => each.port === port) ?? aBoard();
  const parts = DEVICES.find(({ id }) => id === device)?.parts ?? [];
  const { code, advice, ...plain } = board as DetectedBoard;
  onConnection?.({ state: 'live' });
  onMessage({ type: 'board', board: plain, device, parts: [...parts] });
  onMessage({ type: 'parts', states: { ...states } });
  for (const message of says) onMessage(message);
  const say = (line: string): void => {
    if (!signal.aborted)
      onMessage({ type: 'lines', lines: [{ line, at: new Date().toISOString() }], dropped: 0 });
  };
  return {
    command(command) {
      switch (command.type) {
        case 'send':
          say(`> ${command.line}`);
          break;
        case 'interrupt':
          say('KeyboardInterrupt');
          break;
        case 'reset':
          say('MPY: soft reboot');
          break;
        case 'touch':
          say(
            `${command.part}: ${command.state.kind === 'button' ? Number(command.state.pressed) : 'touched'}`,
          );
          if (command.state.kind === 'button') {
            const brightness = command.state.pressed ? 1 : 0;
            onMessage({ type: 'parts', states: { led: { kind: 'led', brightness } } });
          }
          break;
      }
      return true;
    },
  };
}
