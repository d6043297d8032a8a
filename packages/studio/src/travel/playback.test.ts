import type { RecordedEvent } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { clockWords } from './clockWords.ts';
import { momentsOf, nextMoment, previousMoment } from './moments.ts';
import { nextStep } from './playback.ts';

/** Events that happened these many milliseconds after the first. */
const eventsAt = (...times: readonly number[]): readonly RecordedEvent[] =>
  times.map((ms, index) => ({ type: 'planning_started', seq: index + 1, at: new Date(ms).toISOString() }));

describe('playing a build again', () => {
  it('waits as long as it took, at the speed that is wanted', () => {
    expect(nextStep(eventsAt(0, 800), 1, 1)).toEqual({ seq: 2, inMs: 800 });
    expect(nextStep(eventsAt(0, 800), 1, 4)).toEqual({ seq: 2, inMs: 200 });
  });

  it('makes a long pause short', () => expect(nextStep(eventsAt(0, 600_000), 1, 1)?.inMs).toBe(1_000));

  it('shows together what happened together', () =>
    expect(nextStep(eventsAt(0, 1, 2, 3, 900), 0, 1)).toEqual({ seq: 4, inMs: 40 }));

  it('ends with the newest event', () => expect(nextStep(eventsAt(0, 10), 2, 1)).toBeUndefined());

  it('goes on to the end, even when clocks went backwards', () =>
    expect(nextStep(eventsAt(5_000, 0, 0), 1, 1)).toEqual({ seq: 3, inMs: 40 }));
});

describe('the moments of a build', () => {
  const events: readonly RecordedEvent[] = [
    { type: 'planning_started', seq: 1, at: '2026-01-01T00:00:00.000Z' },
    { type: 'testing_started', round: 1, seq: 2, at: '2026-01-01T00:00:01.000Z' },
    { type: 'planning_started', seq: 3, at: '2026-01-01T00:00:02.000Z' },
    { type: 'session_stopped', reason: 'user', seq: 4, at: '2026-01-01T00:00:03.000Z' },
  ];
  const moments = momentsOf(events);

  it('are what one would want to stop at', () =>
    expect(moments.map(({ seq, kind }) => [seq, kind])).toEqual([
      [2, 'tests'],
      [4, 'end'],
    ]));

  it('lie before and after a place, never at it', () => {
    expect(nextMoment(moments, 2)?.seq).toBe(4);
    expect(previousMoment(moments, 4)?.seq).toBe(2);
    expect(previousMoment(moments, 2)).toBeUndefined();
    expect(nextMoment(moments, 4)).toBeUndefined();
  });
});

it('says how far into a build a moment is', () => {
  const start = '2026-01-01T00:00:00.000Z';
  expect(clockWords(start, '2026-01-01T00:00:07.900Z')).toBe('0:07');
  expect(clockWords(start, '2026-01-01T01:02:03.000Z')).toBe('1:02:03');
  expect(clockWords(start, undefined)).toBe('0:00');
});
