import type { Device } from '@nugget/contract';
import type { Parts } from './parts/parts.ts';

/**
 * What crosses between MicroPython and the host: whole numbers within ±2^30, other numbers as floats, and text. Bytes go
 * as hexadecimal text in lower case. Agents' Python is hostile and must get no reference into the host: the WebAssembly
 * build turns anything else, a Uint8Array too, into a proxy whose `constructor` reaches all of JavaScript, wraps whole
 * numbers at 32 bits, and hands `undefined` on as an object that is not None.
 */
export type NativeValue = number | string;

/** Never throws, but to end the board (any exception of JavaScript does), and always returns; an error is a negative errno. */
export type NativeFunction = (...args: readonly NativeValue[]) => NativeValue;

/** The time of a board. The core gives one that is real; board_test puts one over it that jumps. */
export interface BoardClock {
  /** Milliseconds since the board was started, with fractions. */
  now(): number;
  /**
   * Blocks for `ms`, or less: it returns early when something has come for the program (serial input, a touched part,
   * Ctrl-C). Whoever waits asks `now` again.
   */
  wait(ms: number): void;
}

export type RestartKind = 'hard' | 'soft' | 'watchdog' | 'deepsleep';

/** What the shims need of the core. */
export interface BoardHost {
  readonly clock: BoardClock;
  /**
   * The program asked for a restart after `afterMs`, for 'deepsleep' and 'watchdog' too. The shim then raises SystemExit, but a
   * program can catch that: do not count on it.
   */
  restart(kind: RestartKind, afterMs: number): void;
}

export interface BoardBridge {
  /**
   * MicroPython sources by module name: machine, neopixel, dht, time, … and `_board_hooks`. The core makes them importable as
   * real modules before boot.py, ahead of those that are built in (`time` replaces the built-in one: it sleeps on the
   * host's clock). Import order is their own business; `_board` must be there first.
   *
   * `_board_hooks` has, for the core's own shims:
   * - `poll()`: runs the callbacks of interrupts and timers that are due; one native call when there are none. Call it
   *   now and then while a program runs.
   * - `wait_ms(ms)`: sleeps that long and polls on the way. select.poll and asyncio wait with it, so that virtual time
   *   works for them as well.
   */
  readonly modules: ReadonlyMap<string, string>;
  /** The attributes of the module `_board`. It has no prototype; the core sees to it that the functions show none. */
  readonly native: Readonly<Record<string, NativeFunction>>;
  /** The time that the program sees, which in tests jumps: the firmware's own ticks and waits must be of this clock. */
  readonly clock: BoardClock;
  /** After a soft or hard reset: pins are inputs again, PWM and timers are off; what a person has touched stays. */
  reset(): void;
}

/** What `createBoardBridge` is handed. */
export interface BoardBridgeOptions {
  readonly device: Device;
  /** Made by `createParts(device)` by whoever shows and touches them. */
  readonly parts: Parts;
  readonly host: BoardHost;
  /** `boardTest` adds the module `board_test`, and a clock that it can make jump. */
  readonly modules?: 'board' | 'boardTest';
}
