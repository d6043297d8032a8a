import type { Board } from '@nugget/contract';
import { aBoard, createManualClock } from '@nugget/engine/testing';
import { expect, it } from 'vitest';
import { createHotPlug } from './hotPlug.ts';

it('tells when a board comes or goes, asks only while somebody wants to know, and asks again after a failure', async () => {
  const clock = createManualClock();
  let boards: readonly Board[] = [];
  let fails = false;
  let asked = 0;
  const hotPlug = createHotPlug({
    clock,
    async list() {
      asked += 1;
      if (fails) throw new Error('busy');
      return boards;
    },
  });
  const told: (readonly Board[])[] = [];
  const unwatch = hotPlug.watch((now) => told.push(now));
  await clock.untilWaiting(1);
  await clock.advance(1_500);
  expect(told).toEqual([]);
  boards = [aBoard()];
  await clock.advance(1_500);
  fails = true;
  await clock.advance(1_500);
  fails = false;
  boards = [];
  await clock.advance(1_500);
  expect(told).toEqual([[aBoard()], []]);
  unwatch();
  const before = asked;
  await clock.advance(10_000);
  expect(asked).toBe(before);
});
