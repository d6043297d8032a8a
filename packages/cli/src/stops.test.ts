import { createManualClock } from '@nugget/engine/testing';
import { describe, expect, it } from 'vitest';
import { createStops, type StopRequest, untilAsked } from './stops.ts';

const CTRL_C: StopRequest = { reason: 'user', exitCode: 130 };
const TERMINATE: StopRequest = { reason: 'shutdown', exitCode: 143 };

function someStops() {
  const clock = createManualClock();
  const exits: number[] = [];
  return { clock, exits, stops: createStops({ clock, exitNow: (code) => exits.push(code) }) };
}

describe('a request to stop', () => {
  it('is passed on once and leaves time for a clean end', async () => {
    const { stops, exits } = someStops();
    const asked = untilAsked(stops);
    stops.ask(CTRL_C);
    await asked;
    expect(stops.request).toBe(CTRL_C);
    expect(exits).toEqual([]);
  });

  it('counts as one when npm and the terminal both hand it over', async () => {
    const { stops, exits, clock } = someStops();
    stops.ask(CTRL_C);
    await clock.advance(299);
    stops.ask(CTRL_C);
    expect(exits).toEqual([]);
  });

  it('ends the program at once when it comes again', async () => {
    const { stops, exits, clock } = someStops();
    stops.ask(CTRL_C);
    await clock.advance(300);
    stops.ask(CTRL_C);
    expect(exits).toEqual([130]);
  });

  it('ends the program when the clean end takes too long', async () => {
    const { stops, exits, clock } = someStops();
    stops.ask(TERMINATE);
    await clock.advance(2_500);
    expect(exits).toEqual([143]);
  });

  it('keeps the result of work that was finished before', async () => {
    const { stops, exits, clock } = someStops();
    stops.finish(0);
    stops.ask(CTRL_C);
    await clock.advance(2_500);
    expect(exits).toEqual([0]);
  });
});
