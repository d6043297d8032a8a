import {
  EMPTY_VIEW,
  NuggetError,
  parseRecordedEvent,
  type RecordedEvent,
  reduceView,
} from '@nugget/contract';
import type { TimedEvent } from '../session/adoptSession.ts';

/** More than the longest build of a week writes. */
const MOST_EVENTS = 200_000;

export interface ImportInto {
  readonly sessionId: string;
  /** Without its history, nothing may speak of commits that are not there. */
  readonly hasHistory: boolean;
}

/** The events of an exported session, as those of another one that has ended; their numbers are given by the store. */
export function importedEvents(stored: readonly unknown[], into: ImportInto): readonly TimedEvent[] {
  if (stored.length > MOST_EVENTS)
    throw damaged(`it has ${stored.length} events; ${MOST_EVENTS} are allowed`);
  const events = stored.map(readEvent).flatMap((event) => rewritten(event, into));
  const view = events.reduce(
    (seen, event, index) => reduceView(seen, { ...event, seq: index + 1 }),
    EMPTY_VIEW,
  );
  const last = events.at(-1);
  if (view.outcome !== 'running' || last === undefined) return events;
  return [...events, { type: 'session_stopped', reason: 'user', at: last.at }];
}

function readEvent(stored: unknown, index: number): RecordedEvent {
  try {
    return parseRecordedEvent(stored);
  } catch (cause) {
    throw damaged(`event ${index + 1} is none that this version knows`, cause);
  }
}

const damaged = (why: string, cause?: unknown): NuggetError =>
  new NuggetError('NUGGET_FILE_INVALID', { message: `The nugget was not taken in: ${why}`, cause });

function rewritten({ seq: _, ...event }: RecordedEvent, into: ImportInto): readonly TimedEvent[] {
  if (event.type === 'session_started') return [{ ...event, session_id: into.sessionId }];
  // It was served on another computer, or is served no more.
  if (event.type === 'deploy_complete') return [{ type: event.type, target: event.target, at: event.at }];
  // A folder and a board are of the other computer.
  if (event.type === 'workspace_created' || event.type === 'board_ready') return [];
  const isOfHistory = event.type === 'commit_created' || event.type === 'work_undone';
  return isOfHistory && !into.hasHistory ? [] : [event];
}
