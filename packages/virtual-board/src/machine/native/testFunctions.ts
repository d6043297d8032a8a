import { type Device, PartState, type PartStates } from '@nugget/contract';
import type { Parts } from '../parts/parts.ts';
import { type NativeFunctions, numberOf, textOf } from './nativeContext.ts';
import type { TestClock } from './testClock.ts';

export interface BoardTestOptions {
  readonly device: Device;
  readonly parts: Parts;
  readonly clock: TestClock;
  /** Power off and on: time is 0, pins and timers are as at the start. */
  startAgain(): void;
  /** The program cannot be ended in a friendly way. */
  giveUp(): void;
}

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
    test_give_up: () => {
      options.giveUp();
      return 0;
    },
    /** `part_id:kind` with commas between them. */
    test_parts: () => device.parts.map(({ id, kind }) => `${id}:${kind}`).join(','),
    test_state: (id) => JSON.stringify(parts.states()[textOf(id)] ?? null),
    /** A screen's rows, `#` where it is lit. */
    test_picture: (id) => pictureOf(parts.states()[textOf(id)]),
    /** 0 done, 1 no such state, 2 no part that one can touch. */
    test_touch: (id, json) => {
      const state = PartState.safeParse(jsonOf(textOf(json)));
      if (!state.success) return 1;
      return parts.touch(textOf(id), state.data) ? 0 : 2;
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

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse has no other way to say no.
    return undefined;
  }
}

function pictureOf(state: PartStates[string]): string {
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
