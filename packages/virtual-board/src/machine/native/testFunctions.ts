import type { Device, PartState, PartStates } from '@nugget/contract';
import type { Parts } from '../parts/parts.ts';
import { type NativeFunctions, numberOf, textOf } from './nativeContext.ts';
import type { TestClock } from './testClock.ts';

export interface BoardTestOptions {
  readonly device: Device;
  readonly parts: Parts;
  readonly clock: TestClock;
  /** Power off and on: time is 0, pins and timers are as at the start. */
  startAgain(): void;
  /** The program cannot be ended in a friendly way: throws, which ends the board. */
  giveUp(): never;
}

// Taken when this file is loaded: a board's worker empties its surroundings before a program runs.
const { atob } = globalThis;

/** A program that changes a part all the time must not fill the memory. */
const MOST_CHANGES = 20_000;

/** What `board_test` stands on. States go as JSON. */
export function testFunctions(options: BoardTestOptions): NativeFunctions {
  const { device, parts, clock } = options;
  let changes: (readonly [number, string, PartStates[string]])[] = [];
  parts.onChange((changed) => {
    for (const [id, state] of Object.entries(changed))
      if (changes.length < MOST_CHANGES) changes.push([Math.round(clock.now()), id, state]);
  });

  return {
    test_restart: () => {
      options.startAgain();
      changes = [];
      return 0;
    },
    test_busy: () => clock.busy(),
    test_give_up: () => options.giveUp(),
    /** `part_id:kind` with commas between them. */
    test_parts: () => device.parts.map(({ id, kind }) => `${id}:${kind}`).join(','),
    test_state: (id) => JSON.stringify(parts.states()[textOf(id)] ?? null),
    /** A screen's rows, `#` where it is lit. */
    test_picture: (id) => pictureOf(parts.states()[textOf(id)]),
    /** 0 done, 1 no such state, 2 no part that one can touch. */
    test_touch: (id, json) => {
      const before = parts.states()[textOf(id)];
      const state = before === undefined ? undefined : soundState(before, textOf(json));
      if (state === undefined) return 1;
      return parts.touch(textOf(id), state) ? 0 : 2;
    },
    /** A part's changes as [[ms, state], …] between two times. */
    test_changes: (id, from, to) =>
      JSON.stringify(
        changes
          .filter(([at, part]) => part === textOf(id) && at >= numberOf(from) && at < numberOf(to))
          .map(([at, _part, state]) => [at, state]),
      ),
  };
}

/** What a number of a state may be: as the contract's PartState says it, whose schema is too much for a board's worker. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  percent: [0, 100],
  humidity: [0, 100],
  celsius: [-40, 80],
  brightness: [0, 1],
  angle: [0, 180],
};

/** The state that a test wishes a part to have: like the one before in everything but its values. */
function soundState(before: PartState, json: string): PartState | undefined {
  const wished = jsonOf(json);
  if (typeof wished !== 'object' || wished === null) return undefined;
  const values = Object.entries(wished);
  const isSound = ([name, value]: [string, unknown]) => {
    const [least, most] = RANGES[name] ?? [0, Number.MAX_SAFE_INTEGER];
    const was: unknown = Object.entries(before).find(([known]) => known === name)?.[1];
    if (typeof value !== typeof was) return false;
    return typeof value === 'number' ? value >= least && value <= most : name !== 'kind' || value === was;
  };
  // Every value was compared with one of a state of this kind.
  return values.every(isSound) ? (wished as PartState) : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse has no other way to say no.
    return undefined;
  }
}

function pictureOf(state: PartState | undefined): string {
  if (state?.kind !== 'display') return '';
  const bits = Array.from(atob(state.pixels), (byte) => byte.charCodeAt(0).toString(2).padStart(8, '0')).join(
    '',
  );
  const stride = Math.ceil(state.width / 8) * 8;
  const rows = Array.from({ length: state.height }, (_, y) =>
    bits.slice(y * stride, y * stride + state.width),
  );
  return rows.join('\n').replaceAll('0', '.').replaceAll('1', '#');
}
