import { describe, expect, it } from 'vitest';
import { eventSamples } from './eventSamples.ts';
import { EVENT_TYPES, parseRecordedEvent, SessionEvent } from './events.ts';

const at = '2026-01-01T00:00:00.000Z';

describe('events', () => {
  it('are all known by their type', () => {
    expect(eventSamples().map(({ type }) => type)).toEqual([...EVENT_TYPES]);
  });

  it.each(eventSamples().map((event) => [event.type, event] as const))(
    '%s is read as it was written',
    (_, event) => {
      expect(SessionEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
      expect(parseRecordedEvent({ ...event, seq: 3, at })).toEqual({ ...event, seq: 3, at });
    },
  );

  it.each(eventSamples().map((event) => [event.type, event] as const))(
    '%s takes no unknown key',
    (_, event) => {
      expect(SessionEvent.safeParse({ ...event, extra: 1 }).success).toBe(false);
      expect(() => parseRecordedEvent({ ...event, extra: 1, seq: 3, at })).toThrow(/extra/);
    },
  );

  it('need a place in the log and a time', () => {
    const [event] = eventSamples();
    expect(() => parseRecordedEvent({ ...event, at })).toThrow();
    expect(() => parseRecordedEvent({ ...event, seq: 0, at })).toThrow();
    expect(() => parseRecordedEvent({ ...event, seq: 1, at: 'yesterday' })).toThrow();
  });
});
