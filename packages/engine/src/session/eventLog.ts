import {
  NuggetError,
  parseRecordedEvent,
  type RecordedEvent,
  SessionEvent,
  type SessionView,
} from '@nugget/contract';
import type { Clock } from '../ports/clock.ts';
import type { AppendLog, EventLine } from '../ports/journal.ts';
import type { TextGate } from './textGate.ts';
import { createToldEvents, type EventListener } from './toldEvents.ts';

export type { EventListener };

/** A session's events: numbered, stored, then told; the only place that gives a `seq`. */
export interface EventLog {
  /**
   * Appends once per key and resolves when the event is durable and every listener has been told. A key that is already
   * there appends nothing. After a failed write every further append rejects with that error, until `mend`: the log
   * never has a gap. An event that does not fit the contract is refused (INTERNAL), because nobody could read it back.
   */
  append(key: string, event: SessionEvent): Promise<void>;
  /** The stored events with seq > after, oldest first. */
  after(seq: number): readonly RecordedEvent[];
  /**
   * Tells every event with seq > after, first the stored ones, then those to come; returns how to stop. A listener that
   * throws is not told anything any more: what is stored does not depend on who listens.
   */
  subscribe(after: number, listener: EventListener): () => void;
  readonly view: SessionView;
  /** Resolves when everything appended so far is durable. */
  settled(): Promise<void>;
  /** The log may be written again after a failed write; what was not stored is forgotten. */
  mend(): void;
  /** The event as it will be stored and told: without secrets and what could steer a terminal. */
  readonly clean: TextGate;
}

export interface EventLogParts {
  readonly lines: AppendLog<EventLine>;
  readonly clock: Clock;
  readonly gate: TextGate;
}

export async function openEventLog(parts: EventLogParts): Promise<EventLog> {
  const stored = await parts.lines.read();
  return createEventLog(parts, stored);
}

/** The events of a log as far as they are stored; needs no claim, so it also reads a log that somebody else writes. */
export async function readEvents(lines: AppendLog<EventLine>): Promise<readonly RecordedEvent[]> {
  return toEvents(await lines.read());
}

const toEvents = (stored: readonly EventLine[]): RecordedEvent[] => stored.map(toEvent);

function toEvent({ event, seq, at }: EventLine, index: number): RecordedEvent {
  try {
    if (seq === index + 1) return parseRecordedEvent({ ...asObject(event), seq, at });
  } catch (cause) {
    throw damagedAt(index + 1, 'is no event that this version knows', cause);
  }
  throw damagedAt(index + 1, `has the number ${seq}`);
}

function damagedAt(line: number, what: string, cause?: unknown): NuggetError {
  return new NuggetError('STORAGE_DAMAGED', {
    message: `Line ${line} of the session's events ${what}`,
    cause,
  });
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

function createEventLog({ lines, clock, gate }: EventLogParts, stored: readonly EventLine[]): EventLog {
  const told = createToldEvents(toEvents(stored));
  /** Stored, or on the way there. */
  const keys = new Set(stored.map(({ key }) => key));
  const pending: { readonly line: EventLine; readonly recorded: RecordedEvent }[] = [];
  let seq = told.count;
  let chain: Promise<void> = Promise.resolve();
  let broken: { readonly cause: unknown } | undefined;

  /** From now on nothing is written, and no number is skipped. */
  const breakAt = (cause: unknown, lost: readonly { readonly line: EventLine }[]): void => {
    broken = { cause };
    for (const { line } of [...lost, ...pending.splice(0)]) keys.delete(line.key);
    seq = told.count;
  };

  /** Everything that came while the write before was under way shares one write. */
  const writePending = async (): Promise<void> => {
    if (broken !== undefined) throw broken.cause;
    const batch = pending.splice(0);
    if (batch.length === 0) return;
    try {
      await lines.append(batch.map(({ line }) => line));
    } catch (cause) {
      breakAt(cause, batch);
      throw cause;
    }
    for (const { recorded } of batch) told.tell(recorded);
  };

  return {
    append(key, event) {
      if (keys.has(key) || broken !== undefined) return chain;
      const checked = SessionEvent.safeParse(gate(event));
      if (!checked.success) return Promise.reject(unreadable(event, checked.error));
      keys.add(key);
      seq += 1;
      const at = new Date(clock.now()).toISOString();
      pending.push({ line: { key, seq, at, event: checked.data }, recorded: { ...checked.data, seq, at } });
      chain = chain.then(writePending);
      chain.catch(() => undefined);
      return chain;
    },
    after: told.after,
    subscribe: told.subscribe,
    get view() {
      return told.view;
    },
    settled: () => chain,
    mend() {
      if (broken === undefined) return;
      broken = undefined;
      chain = Promise.resolve();
    },
    clean: gate,
  };
}

function unreadable({ type }: SessionEvent, cause: unknown): NuggetError {
  const message = `An event ${type} does not fit the contract and was not stored`;
  return new NuggetError('INTERNAL', { message, cause });
}
