import {
  EMPTY_VIEW,
  NuggetError,
  type NuggetSpec,
  type RecordedEvent,
  reduceView,
  SessionEvent,
} from '@nugget/contract';
import type { EndedStatus, EventLine, SessionPersistence, SessionRecord } from '../ports/journal.ts';
import type { TextGate } from './textGate.ts';

/** An event with the time it has, and no number yet. */
export type TimedEvent = SessionEvent & { readonly at: string };

/** A session that was built elsewhere. */
export interface AdoptedSession {
  readonly goal: string;
  readonly spec: NuggetSpec;
  /** Fills the new session's folder (absolute), and answers its events, oldest first and with the time they have. */
  readonly fill: (made: { readonly id: string; readonly folder: string }) => Promise<readonly TimedEvent[]>;
}

export interface AdoptParts {
  readonly persistence: SessionPersistence;
  readonly gate: TextGate;
  /** Of the new session: id and times. */
  readonly blank: SessionRecord;
}

/** Writes a session that has ended. One that cannot be written to the end leaves nothing. */
export async function adoptSession(
  { persistence, gate, blank }: AdoptParts,
  { goal, spec, fill }: AdoptedSession,
): Promise<void> {
  const stored = await persistence.create(blank);
  try {
    const events = (await fill({ id: stored.id, folder: stored.path })).map((event, index) =>
      gated(gate, event, index),
    );
    await stored.events.append(events.map(({ line }) => line));
    const view = events.reduce((seen, { recorded }) => reduceView(seen, recorded), EMPTY_VIEW);
    const status: EndedStatus = view.outcome === 'running' ? 'stopped' : view.outcome;
    // Its journal stayed behind: going on with it is a build of its own, on top of what is there.
    const build = { number: view.build + 1, purpose: 'build' } as const;
    await stored.writeRecord({ ...blank, goal, spec, status, build });
  } catch (cause) {
    await stored.events.close();
    await persistence.remove(stored.id);
    throw cause;
  }
  await stored.events.close();
}

function gated(
  gate: TextGate,
  { at, ...event }: TimedEvent,
  index: number,
): { readonly line: EventLine; readonly recorded: RecordedEvent } {
  const parsed = SessionEvent.safeParse(event);
  if (!parsed.success) {
    const message = `Event ${index + 1} does not fit the contract`;
    throw new NuggetError('NUGGET_FILE_INVALID', { message, cause: parsed.error });
  }
  const told = gate(parsed.data);
  const seq = index + 1;
  return { line: { key: `import:${seq}`, seq, at, event: told }, recorded: { ...told, seq, at } };
}
