import {
  EMPTY_VIEW,
  parseRecordedEvent,
  type RecordedEvent,
  reduceView,
  type SessionEvent,
  type SessionView,
} from '@nugget/contract';
import type { Clock } from '../ports/clock.ts';
import type { AppendLog, EventLine } from '../ports/journal.ts';
import type { TextGate } from './textGate.ts';

export type EventListener = (event: RecordedEvent) => void;

/** A session's events: numbered, stored, then told; the only place that gives a `seq`. */
export interface EventLog {
  /**
   * Appends once per key and resolves when the event is durable and every listener has been told. A key that is already
   * there appends nothing. After a failed write every further append rejects with that error: the log never has a gap.
   */
  append(key: string, event: SessionEvent): Promise<void>;
  /** The stored events with seq > after, oldest first. */
  after(seq: number): readonly RecordedEvent[];
  /** Tells every event with seq > after, first the stored ones, then those to come; returns how to stop. */
  subscribe(after: number, listener: EventListener): () => void;
  readonly view: SessionView;
  /** Resolves when everything appended so far is durable. */
  settled(): Promise<void>;
}

export interface EventLogParts {
  readonly lines: AppendLog<EventLine>;
  readonly clock: Clock;
  readonly gate: TextGate;
}

export async function openEventLog(parts: EventLogParts): Promise<EventLog> {
  const stored = await parts.lines.read();
  return createEventLog(parts, { events: toEvents(stored), keys: stored.map((line) => line.key) });
}

/** The events of a log as far as they are stored; needs no claim, so it also reads a log that somebody else writes. */
export async function readEvents(lines: AppendLog<EventLine>): Promise<readonly RecordedEvent[]> {
  return toEvents(await lines.read());
}

const toEvents = (stored: readonly EventLine[]): RecordedEvent[] =>
  stored.map((line) => parseRecordedEvent({ ...asObject(line.event), seq: line.seq, at: line.at }));

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

function createEventLog(
  { lines, clock, gate }: EventLogParts,
  from: { readonly events: RecordedEvent[]; readonly keys: readonly string[] },
): EventLog {
  const { events } = from;
  const keys = new Set(from.keys);
  const listeners = new Set<EventListener>();
  let view = events.reduce(reduceView, EMPTY_VIEW);
  let seq = events.length;
  const pending: { readonly line: EventLine; readonly recorded: RecordedEvent }[] = [];
  /** Rejected for ever after a failed write: then nothing is written any more, and no number is skipped. */
  let chain: Promise<void> = Promise.resolve();

  const tell = (recorded: RecordedEvent): void => {
    events.push(recorded);
    view = reduceView(view, recorded);
    for (const listener of listeners) listener(recorded);
  };

  /** Everything that came while the write before was under way shares one write. */
  const writePending = async (): Promise<void> => {
    const batch = pending.splice(0);
    if (batch.length === 0) return;
    await lines.append(batch.map(({ line }) => line));
    for (const { recorded } of batch) tell(recorded);
  };

  return {
    append(key, event) {
      if (keys.has(key)) return chain;
      keys.add(key);
      seq += 1;
      const at = new Date(clock.now()).toISOString();
      const clean = gate(event);
      pending.push({ line: { key, seq, at, event: clean }, recorded: { ...clean, seq, at } });
      chain = chain.then(writePending);
      chain.catch(() => undefined);
      return chain;
    },
    after: (after) => events.slice(after),
    subscribe(after, listener) {
      for (const event of events.slice(after)) listener(event);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get view() {
      return view;
    },
    settled: () => chain,
  };
}
