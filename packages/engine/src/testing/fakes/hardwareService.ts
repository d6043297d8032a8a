import {
  type Board,
  type CompileProblem,
  chipOfImage,
  type ErrorCode,
  NuggetError,
  type SerialLine,
} from '@nugget/contract';
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
  /** The last flash of its queue. */
  flashing: Promise<unknown>;
  /** Another program has the port. */
  isTaken: boolean;
  readonly files: Map<string, Uint8Array>;
  readonly followers: Set<MonitorRequest>;
  readonly earlier: SerialLine[];
  /** Everything that was sent to it, in order; an interrupt is `^C`, a reset `^D`. */
  readonly sent: string[];
}

/** Boards in memory. A program does one thing only: each `print('…')` of its main.py is a line when it starts. */
export interface FakeHardware extends HardwareService, VirtualBoards {
  /** What was unplugged at that port before is back, with its files and its followers, unless other files are given. */
  plug(board: Board, files?: Readonly<Record<string, string>>): void;
  unplug(port: string): void;
  /** Another program opens the port, until the returned function is called. */
  take(port: string): () => void;
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
/** What a board has room for, in bytes. */
const ROOM = 2 * 1024 * 1024;
/** A name that a board can have; see boardPaths.ts of the adapters. */
const NAME = /^[\w.-]+(\/[\w.-]+)*$/;
const decode = (data: Uint8Array | undefined): string => new TextDecoder().decode(data);
const isSame = (one: Uint8Array | undefined, other: Uint8Array): boolean =>
  one !== undefined && Buffer.compare(one, other) === 0;

export function createFakeHardware(): FakeHardware {
  const ports = new Map<string, FakeBoard>();
  const unplugged = new Map<string, FakeBoard>();
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
  const plug = (board: Board, files?: Readonly<Record<string, string>>): void => {
    const before = unplugged.get(board.port);
    unplugged.delete(board.port);
    ports.set(board.port, {
      board,
      files: files === undefined && before !== undefined ? before.files : bytesOf(files ?? {}),
      followers: before?.followers ?? new Set(),
      earlier: before?.earlier ?? [],
      sent: before?.sent ?? [],
      flashing: Promise.resolve(),
      isTaken: false,
    });
    for (const follower of before?.followers ?? []) follower.onState('open');
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
      const found = at(port);
      for (const follower of found.followers) follower.onState('gone');
      unplugged.set(port, found);
      ports.delete(port);
      changed();
    },
    take(port) {
      const found = at(port);
      found.isTaken = true;
      return () => {
        found.isTaken = false;
      };
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
      if (found.isTaken) return { ...board, state: 'in_use' };
      if (board.state === 'possible') found.board = { ...board, state: 'ready' };
      return found.board;
    },
    watch(onChange) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
    check: async (files) => files.flatMap(problemsOf),
    async flash(request) {
      const board = at(request.port);
      const mine = board.flashing
        .catch(() => undefined)
        .then(() => flashFake({ request, board, isThere: () => ports.get(request.port) === board, fake }));
      board.flashing = mine;
      const report = await mine;
      start(request.port);
      return report;
    },
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

const bytesOf = (files: Readonly<Record<string, string>>): Map<string, Uint8Array> =>
  new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));

interface FakeFlash {
  readonly fake: FakeHardware;
  readonly request: FlashRequest;
  readonly board: FakeBoard;
  readonly isThere: () => boolean;
}

async function flashFake({ fake, request, board, isThere }: FakeFlash): Promise<FlashReport> {
  refuse(board, request);
  const { port, onProgress, signal } = request;
  const files = request.files.toSorted((one, other) => Number(isMain(one)) - Number(isMain(other)));
  const before = new Map(board.files);
  for (const follower of board.followers) follower.onState('busy');
  try {
    for (const [index, { path }] of files.entries()) {
      await fake.beforeFile?.(port, path);
      // Half of it, and all of it.
      for (const part of [0.5, 1]) {
        onProgress({ file: path, percent: Math.round(((index + part) * 100) / files.length) });
        signal.throwIfAborted();
        if (!isThere()) throw failure('BOARD_GONE', port);
      }
    }
    // Nothing of it is on the board before all of it is.
    for (const { path, data } of files) board.files.set(path, data);
  } finally {
    if (isThere()) for (const follower of board.followers) follower.onState('open');
  }
  const isWritten = ({ path, data }: BoardFile): boolean => !isSame(before.get(path), data);
  const written = files.filter(isWritten).map(({ path }) => path);
  return {
    written,
    unchanged: files.filter((file) => !isWritten(file)).map(({ path }) => path),
    backup: written.flatMap((path) => {
      const data = before.get(path);
      return data === undefined ? [] : [{ path, data }];
    }),
  };
}

const isMain = ({ path }: BoardFile): boolean => path === 'main.py';

/** As a real service would, before anything is touched. */
function refuse({ board, isTaken }: FakeBoard, { port, files }: FlashRequest): void {
  if (isTaken) throw failure('BOARD_IN_USE', port);
  if (board.state === 'silent') throw failure('BOARD_SILENT', port);
  const isOdd = ({ path }: BoardFile): boolean => !NAME.test(path) || path.split('/').includes('..');
  if (files.some(isOdd)) throw failure('BOARD_REFUSED', port);
  if (files.reduce((sum, { data }) => sum + data.length, 0) > ROOM) throw failure('BOARD_FULL', port);
}

const failure = (code: ErrorCode, port: string): NuggetError =>
  new NuggetError(code, { message: `The fake board at ${port}: ${code}` });

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
