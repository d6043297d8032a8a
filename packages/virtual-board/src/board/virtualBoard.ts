import type { Device, Part, PartState, PartStates } from '@nugget/contract';

/** Bytes are given out only as fast as they are taken: what a listener returns is waited for. */
export type DataListener = (bytes: Uint8Array) => void | Promise<void>;

export interface Signals {
  readonly dtr?: boolean;
  readonly rts?: boolean;
}

/** A MicroPython board that exists in software. */
export interface VirtualBoard extends AsyncDisposable {
  readonly device: Device;
  /** Writes to its serial line. Bytes wait where the board does not take them; unplugged, they are lost. */
  write(bytes: Uint8Array): void;
  /** Bytes that it sends. While nobody listens they are lost, as on a cable that nobody reads. */
  onData(listener: DataListener): () => void;
  /** The control lines of a USB serial chip: RTS that falls while DTR is off lets the board start again. */
  setSignals(signals: Signals): void;
  /** The button on the board. */
  reset(): void;
  readonly plugged: boolean;
  /** Cuts its power; files stay. */
  unplug(): Promise<void>;
  plug(): void;
  onPlugged(listener: (plugged: boolean) => void): () => void;
  /** What is on its flash, by path without a leading slash. */
  files(): ReadonlyMap<string, Uint8Array>;
  /** Puts these in place of everything on its flash, and starts it again. */
  restore(files: ReadonlyMap<string, Uint8Array>): Promise<void>;
  readonly parts: readonly Part[];
  states(): PartStates;
  /** Those that have changed, several at a time. */
  onStates(listener: (changed: PartStates) => void): () => void;
  /** What a person does to a part: presses a button, shades a sensor. */
  touch(partId: string, state: PartState): void;
  close(): Promise<void>;
}

export interface VirtualBoardOptions {
  readonly device: Device;
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** Called when files have changed, with all of them. */
  readonly onSave?: (files: ReadonlyMap<string, Uint8Array>) => void;
  /** Bytes of flash; 2 MiB where it is left out. */
  readonly flashBytes?: number;
  /** `boardTest`: with the module `board_test`, which lets time jump. */
  readonly modules?: 'board' | 'boardTest';
}
