import type { Part, PartState, PartStates } from '@nugget/contract';
import type { Pins } from '../pins/pins.ts';

/** What hangs on a board's pins. Pure: no DOM, no Node, no time. */
export interface Parts {
  states(): PartStates;
  /** Changes what a part shows to the program; false for a part that is not there or is nothing that one can touch. */
  touch(partId: string, state: PartState): boolean;
  /**
   * Called with those that have changed, at once and for every change: a program that blinks as fast as it can makes
   * many, so whoever sends them on gathers them for a moment. The returned function ends it.
   */
  onChange(listener: (changed: PartStates) => void): () => void;
  /** The board's side of it, for the bridge. */
  readonly wires: Wires;
}

/** What answers at an address of an I2C bus. */
export interface I2cDevice {
  readonly scl: string;
  readonly sda: string;
  readonly address: number;
  write(bytes: Uint8Array): void;
  read(length: number): Uint8Array;
}

/** What a program can reach from the board's pins. */
export interface Wires {
  readonly pins: Pins;
  readonly i2c: readonly I2cDevice[];
  /** The five bytes of the DHT22 at a pin; undefined where none hangs. */
  readDht(pin: string): Uint8Array | undefined;
  /** Bytes as they go over the wire to coloured lights. */
  sendColors(pin: string, bytes: Uint8Array): void;
  /** The lights on a micro:bit itself: 25 brightnesses from 0 to 9. */
  showMatrix(brightness: readonly number[]): void;
}

/** What a kind of part needs when it is put on a board. */
export interface Sockets {
  readonly pins: Pins;
  /** A micro:bit has the pull-ups of its buttons on the board. */
  readonly pulledUp: boolean;
  addI2c(device: I2cDevice): void;
  addDht(pin: string, read: () => Uint8Array): void;
  addColors(pin: string, send: (bytes: Uint8Array) => void): void;
  addMatrix(show: (brightness: readonly number[]) => void): void;
  /** The part may look different now. */
  changed(): void;
}

export interface AttachedPart {
  state(): PartState;
  /** Only for what a person can touch; takes states of its own kind. */
  touch?(state: PartState): boolean;
}

/** Puts a part on a board. */
export type AttachPart = (part: Part, sockets: Sockets) => AttachedPart;

/** A part's pin by its role, as the pins are named here. */
export const pinOf = (part: Part, role: string): string => String(part.pins[role] ?? '');
