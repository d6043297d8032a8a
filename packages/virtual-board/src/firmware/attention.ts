/** Unwinds everything that runs on the board: no Python can catch it. The board then starts again. */
export class Restart extends Error {
  readonly kind: 'hard' | 'soft';
  /** For people, on the serial line. */
  readonly words: string;

  constructor(kind: 'hard' | 'soft', words = '') {
    super(`The board restarts (${kind}).`);
    this.name = 'Restart';
    this.kind = kind;
    this.words = words;
  }
}

/** What a board can be asked to do in the middle of a program. */
export interface Attention {
  /** Takes what has come: serial bytes, Ctrl-C, touched parts, a reset (throws Restart); runs callbacks that are due. */
  lookAround(): void;
  /** Throws the Restart that a program has asked for. */
  restartIfDue(): void;
  /** Cheap, in the middle of anything: sees to it that `lookAround` is called soon if it is time. */
  tick(): void;
  /** Waits until something comes, for `ms` at most, and looks around. */
  wait(ms: number): void;
  /** Bytes for the program that have come and were not read. */
  readonly input: { take(limit: number): Uint8Array; waiting(): number; clear(): void };
  /** Sends bytes; waits while the line is full. */
  send(bytes: Uint8Array): void;
}
