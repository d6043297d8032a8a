import type { RecordedEvent } from '@nugget/contract';
import { useState } from 'react';
import { type Moment, momentsOf } from './moments.ts';

interface Known {
  readonly events: readonly RecordedEvent[];
  readonly upTo: number;
  readonly moments: readonly Moment[];
}

const nothingOf = (events: readonly RecordedEvent[]): Known => ({ events, upTo: 0, moments: [] });

/**
 * The big moments of a log up to an event. The log grows in place: only what came since the last moment is looked at, and
 * the list is the same object until there is another one.
 */
export function useMoments(events: readonly RecordedEvent[], upTo: number): readonly Moment[] {
  const [kept, keep] = useState(() => nothingOf(events));
  const known = kept.events === events && kept.upTo <= upTo ? kept : nothingOf(events);
  const more = momentsOf(events.slice(known.upTo, upTo));
  if (more.length === 0) return known.moments;
  const moments = [...known.moments, ...more];
  keep({ events, upTo, moments });
  return moments;
}
