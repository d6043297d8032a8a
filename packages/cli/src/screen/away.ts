import type { RecordedEvent } from '@nugget/contract';

/** How long a session lay still between a stop or a crash and the resume after it. */
export interface Away {
  readonly ms: number;
  readonly lastAt: number;
}

export const NEVER_AWAY: Away = { ms: 0, lastAt: 0 };

export function withEvent({ ms, lastAt }: Away, event: RecordedEvent): Away {
  const at = Date.parse(event.at);
  return { ms: event.type === 'session_recovered' ? ms + at - lastAt : ms, lastAt: at };
}
