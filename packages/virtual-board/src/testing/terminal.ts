import { DEVICES } from '@nugget/contract';
import { createVirtualBoard } from '../board/createVirtualBoard.ts';
import { nodeRuntime } from '../board/nodeRuntime.ts';
import type { VirtualBoard, VirtualBoardOptions } from '../board/virtualBoard.ts';

const PROMPT = '>>> ';
const runtime = nodeRuntime();

/** A board with somebody at its serial line who types, and reads until something has come. */
export interface Terminal extends AsyncDisposable {
  readonly board: VirtualBoard;
  type(text: string): void;
  /** Everything up to and with `text`; what comes behind it is the next one's. */
  until(text: string): Promise<string>;
  /** Types a line at the prompt; what was printed until the next prompt. */
  enter(line: string): Promise<string>;
  /** Runs a program in paste mode; its echo, and what it printed. */
  run(program: string): Promise<string>;
  /** Runs a program in the raw REPL; what it printed, and its error. */
  raw(program: string): Promise<{ readonly output: string; readonly error: string }>;
}

const device = () => {
  const found = DEVICES.find(({ id }) => id === 'esp32-blink');
  if (!found) throw new Error('There is no blink board.');
  return found;
};

export const startBoard = (options: Partial<VirtualBoardOptions> = {}): Promise<VirtualBoard> =>
  createVirtualBoard({ device: device(), ...options }, runtime);

/** Waits for the first prompt, unless main.py never ends. */
export async function openTerminal(options: Partial<VirtualBoardOptions> = {}): Promise<Terminal> {
  const terminal = terminalOf(await startBoard(options));
  if (!options.files?.has('main.py')) await terminal.until(PROMPT);
  return terminal;
}

export const filesOf = (files: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));

export function terminalOf(board: VirtualBoard): Terminal {
  let text = '';
  let wake = (): void => undefined;
  board.onData((bytes) => {
    text += Buffer.from(bytes).toString('latin1');
    wake();
  });
  const until = async (wanted: string): Promise<string> => {
    while (!text.includes(wanted))
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    const end = text.indexOf(wanted) + wanted.length;
    const before = text.slice(0, end);
    text = text.slice(end);
    return before;
  };
  const type = (typed: string): void => board.write(Buffer.from(typed));
  return {
    board,
    type,
    until,
    async enter(line) {
      type(`${line}\r`);
      await until('\r\n');
      return (await until(PROMPT)).slice(0, -PROMPT.length);
    },
    async run(program) {
      type('\x05');
      await until('=== ');
      type(`${program}\n\x04`);
      return (await until(PROMPT)).slice(0, -PROMPT.length);
    },
    async raw(program) {
      type('\x01');
      await until('raw REPL; CTRL-B to exit\r\n>');
      type(`${program}\x04`);
      await until('OK');
      const output = (await until('\x04')).slice(0, -1);
      const error = (await until('\x04')).slice(0, -1);
      type('\x02');
      await until(PROMPT);
      return { output, error };
    },
    [Symbol.asyncDispose]: () => board.close(),
  };
}
