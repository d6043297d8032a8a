import { type Board, type CompileProblem, chipOfImage, NuggetError, type SerialLine } from '@nugget/contract';
import type {
  BoardFile,
  FlashReport,
  FlashRequest,
  HardwareService,
  MonitorRequest,
  SerialMonitor,
} from '../../ports/hardwareService.ts';
import type { VirtualBoards } from '../../ports/virtualBoards.ts';

/** What hangs at a port of the fake. */
interface FakeBoard {
  board: Board;
  readonly files: Map<string, Uint8Array>;
  readonly followers: Set<MonitorRequest>;
  readonly earlier: SerialLine[];
  /** Everything that was sent to it, in order; an interrupt is `^C`, a reset `^D`. */
  readonly sent: string[];
}

/** Boards in memory. A program does one thing only: each `print('…')` of its main.py is a line when it starts. */
export interface FakeHardware extends HardwareService, VirtualBoards {
  plug(board: Board, files?: Readonly<Record<string, string>>): void;
  unplug(port: string): void;
  /** What is on a board: path -> text. */
  filesOn(port: string): Readonly<Record<string, string>>;
  /** Lets the program on a board say something. */
  says(port: string, ...lines: readonly string[]): void;
  sentTo(port: string): readonly string[];
  /** Monitors that are open now, on all ports. */
  followers(): number;
  /** The next flashes: called before each file; what it throws fails the flash. */
  beforeFile: ((port: string, path: string) => Promise<void> | void) | undefined;
}

export const aBoard = (part: Partial<Board> = {}): Board => ({
  port: '/dev/ttyUSB0',
  name: 'ESP32',
  board_type: 'esp32',
  virtual: false,
  state: 'ready',
  ...part,
});

const AT = '2026-01-01T00:00:00.000Z';
const PRINT = /^\s*print\(['"](.*)['"]\)/gm;
const decode = (data: Uint8Array | undefined): string => new TextDecoder().decode(data);

export function createFakeHardware(): FakeHardware {
  const ports = new Map<string, FakeBoard>();
  const watchers = new Set<(boards: readonly Board[]) => void>();
  const list = (): readonly Board[] => [...ports.values()].map(({ board }) => board);
  const changed = (): void => {
    for (const tell of watchers) tell(list());
  };
  const at = (port: string): FakeBoard => {
    const found = ports.get(port);
    if (found !== undefined) return found;
    throw new NuggetError('BOARD_NOT_FOUND', { message: `Nothing hangs at ${port}` });
  };
  const plug = (board: Board, files: Readonly<Record<string, string>> = {}): void => {
    const bytes = Object.entries(files).map(([path, text]): [string, Uint8Array] => [
      path,
      new TextEncoder().encode(text),
    ]);
    ports.set(board.port, {
      board,
      files: new Map(bytes),
      followers: new Set(),
      earlier: [],
      sent: [],
    });
    changed();
  };
  const says = (port: string, ...lines: readonly string[]): void => {
    const { followers, earlier } = at(port);
    const said = lines.map((line) => ({ line, at: AT }));
    earlier.push(...said);
    for (const follower of followers) follower.onLines(said, 0);
  };
  const start = (port: string): void => {
    const lines = [...decode(at(port).files.get('main.py')).matchAll(PRINT)].map(([, text = '']) => text);
    if (lines.length > 0) says(port, ...lines);
  };

  const fake: FakeHardware = {
    beforeFile: undefined,
    plug,
    unplug(port) {
      for (const follower of ports.get(port)?.followers ?? []) follower.onState('gone');
      ports.delete(port);
      changed();
    },
    filesOn: (port) => Object.fromEntries([...at(port).files].map(([path, data]) => [path, decode(data)])),
    says,
    sentTo: (port) => at(port).sent,
    followers: () => [...ports.values()].reduce((sum, { followers }) => sum + followers.size, 0),
    async ensure(name) {
      const port = `vboard://${name}`;
      if (!ports.has(port)) plug(aBoard({ port, name: 'Virtual board', virtual: true }));
      return at(port).board;
    },
    list: async () => list(),
    async identify(port) {
      const found = at(port);
      const { board } = found;
      if (board.state === 'possible') found.board = { ...board, state: 'ready' };
      return found.board;
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
    check: async (files) => files.flatMap(problemsOf),
    flash: (request) => flashFake(fake, { request, board: at(request.port), start }),
    async installFirmware({ port, image, onProgress }) {
      const found = at(port);
      const { name } = chipOfImage(image);
      onProgress(100);
      found.files.clear();
      found.board = { ...found.board, name, board_type: 'esp32', state: 'ready' };
      return name;
    },
    monitor: async (request) => followFake(at(request.port), request, start),
    async close() {
      for (const { followers } of ports.values()) followers.clear();
    },
  };
  return fake;
}

/** As far as the fake knows MicroPython: it has no `match`. */
function problemsOf({ path, data }: BoardFile): readonly CompileProblem[] {
  if (!path.endsWith('.py')) return [];
  const line = decode(data)
    .split('\n')
    .findIndex((text) => /^\s*match .*:/.test(text));
  return line < 0 ? [] : [{ path, line: line + 1, message: 'invalid syntax' }];
}

async function flashFake(
  fake: FakeHardware,
  {
    request,
    board,
    start,
  }: { readonly request: FlashRequest; readonly board: FakeBoard; readonly start: (port: string) => void },
): Promise<FlashReport> {
  const { port, files, onProgress, signal } = request;
  const before = new Map(board.files);
  const next = new Map(before);
  for (const follower of board.followers) follower.onState('busy');
  const written: string[] = [];
  for (const [index, { path, data }] of files.entries()) {
    await fake.beforeFile?.(port, path);
    signal.throwIfAborted();
    if (decode(before.get(path)) !== decode(data)) written.push(path);
    next.set(path, data);
    onProgress({ file: path, percent: Math.round(((index + 1) * 100) / files.length) });
  }
  // Nothing of it is on the board before all of it is.
  for (const [path, data] of next) board.files.set(path, data);
  for (const follower of board.followers) follower.onState('open');
  start(port);
  return {
    written,
    unchanged: files.map(({ path }) => path).filter((path) => !written.includes(path)),
    backup: written.flatMap((path) => {
      const data = before.get(path);
      return data === undefined ? [] : [{ path, data }];
    }),
  };
}

function followFake(
  { followers, earlier, sent, board }: FakeBoard,
  request: MonitorRequest,
  start: (port: string) => void,
): SerialMonitor {
  followers.add(request);
  request.onState('open');
  return {
    earlier: [...earlier],
    async send(line) {
      sent.push(line);
    },
    async interrupt() {
      sent.push('^C');
    },
    async reset() {
      sent.push('^D');
      start(board.port);
    },
    async close() {
      followers.delete(request);
    },
  };
}
