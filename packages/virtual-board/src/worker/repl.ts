/** What the REPL needs of the board. */
export interface ReplOptions {
  /** One byte for MicroPython's own REPL; not 0 when a soft reset is asked for. */
  readonly feed: (byte: number) => number;
  readonly isRaw: () => boolean;
  /** Each character is a byte. */
  readonly say: (text: string) => void;
  /** The next so many bytes of what MicroPython prints are left out. */
  readonly swallow: (count: number) => void;
}

const [CTRL_A, CTRL_B, CTRL_C, CTRL_D, CTRL_E] = [1, 2, 3, 4, 5];
const [LETTER_A] = [65];
/** Bytes that a sender may send before it is told to go on (MicroPython's docs, "raw-paste mode"). */
const WINDOW = 128;
const ACCEPTED = `R\x01${String.fromCharCode(WINDOW)}\x00`;
const REFUSED = 'R\x00';

type State =
  | { readonly in: 'repl'; readonly typed: number }
  | { readonly in: 'command'; readonly letter: number | undefined }
  | { readonly in: 'paste'; readonly code: number[] };

/**
 * MicroPython's REPL, with raw-paste mode in front of it, which this build has not: the pasted program is fed to the raw REPL,
 * whose answer is the same but for the `OK` at its beginning.
 */
export function createRepl({ feed, isRaw, say, swallow }: ReplOptions) {
  let state: State = { in: 'repl', typed: 0 };

  const type = (byte: number): number => {
    if (state.in !== 'repl') return 0;
    if (isRaw() && byte === CTRL_E && state.typed === 0) {
      state = { in: 'command', letter: undefined };
      return 0;
    }
    state = { in: 'repl', typed: isControl(byte) ? 0 : state.typed + 1 };
    return feed(byte);
  };
  const command = (letter: number | undefined, byte: number): void => {
    if (letter === undefined) {
      state = { in: 'command', letter: byte };
      return;
    }
    const paste = letter === LETTER_A && byte === CTRL_A;
    state = paste ? { in: 'paste', code: [] } : { in: 'repl', typed: 0 };
    say(paste ? ACCEPTED : REFUSED);
  };
  const paste = (code: number[], byte: number): number => {
    if (byte !== CTRL_D && byte !== CTRL_C) {
      code.push(byte);
      if (code.length % WINDOW === 0) say('\x01');
      return 0;
    }
    state = { in: 'repl', typed: 0 };
    say('\x04');
    if (byte === CTRL_C) {
      say('\x04Traceback (most recent call last):\r\nKeyboardInterrupt: \r\n\x04>');
      return 0;
    }
    return runPasted(code);
  };
  const runPasted = (code: readonly number[]): number => {
    // Bytes that would steer the raw REPL cannot be part of a program.
    for (const byte of code) if (!isControl(byte)) feed(byte);
    if (code.length === 0) {
      say('\x04\x04>');
      return 0;
    }
    swallow('OK'.length);
    return feed(CTRL_D);
  };

  return {
    /** Not 0 when a soft reset is asked for. */
    type(byte: number): number {
      if (state.in === 'repl') return type(byte);
      if (state.in === 'paste') return paste(state.code, byte);
      command(state.letter, byte);
      return 0;
    },
  };
}

const isControl = (byte: number): boolean =>
  byte === CTRL_A || byte === CTRL_B || byte === CTRL_C || byte === CTRL_D || byte === CTRL_E;
