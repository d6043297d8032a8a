import type { BoardClock, NativeFunction, NativeValue } from '../bridge.ts';
import type { Wires } from '../parts/parts.ts';
import type { Agenda } from './agenda.ts';

export interface NativeContext {
  readonly wires: Wires;
  readonly agenda: Agenda;
  readonly clock: BoardClock;
}

export type NativeFunctions = Readonly<Record<string, NativeFunction>>;

/** As on a board, errno by its number in MicroPython; negative, because nothing is thrown across. */
export const FAILED = { noDevice: -19, noSuchPin: -1, inputOnly: -2, notAnalog: -3 } as const;

/** A program may call with anything; what is no number counts as 0. */
export const numberOf = (value: NativeValue | undefined): number => {
  const number = Number(value);
  return Number.isFinite(number) ? number : 0;
};

export const textOf = (value: NativeValue | undefined): string => String(value ?? '');
