import { NuggetError, type SessionEvent } from '@nugget/contract';
import type { AppendLog, JournalRecord } from '../ports/journal.ts';
import type { EventLog } from './eventLog.ts';
import { untilAborted } from './stop.ts';

/**
 * All that the orchestrator and the phases know of the world's durability. The same code runs in one process and on a
 * durable engine: what is recorded is not done again, and everything else is.
 */
export interface SessionContext {
  readonly sessionId: string;
  /** Aborts when the session is stopped; its reason says why. */
  readonly signal: AbortSignal;
  /** Counts the starts of this session from 0; part of keys that must differ between them. */
  readonly epoch: number;
  /**
   * Runs once per key and records what it returned (JSON). A step whose process died before the record is run again, so
   * it must be repeatable. What it returns is the recorded value, live or replayed.
   */
  step<T>(key: string, run: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Waits for an answer from outside; one that came early is kept. Rejects when the session stops. */
  signalFrom<T>(key: string): Promise<T>;
  /** The key of the first promise that settles; the winner is recorded, so that a replay takes the same turns. */
  race<K extends string>(pending: ReadonlyMap<K, Promise<unknown>>): Promise<K>;
  /** Appends an event once per key. */
  emit(key: string, event: SessionEvent): Promise<void>;
}

/** The side of a context that answers arrive at. */
export interface SignalInbox {
  /** Stores an answer and wakes who waits for it; durable when it resolves. `taken` when the key has one already. */
  deliver(key: string, value: unknown): Promise<'stored' | 'taken'>;
}

export interface SessionContextParts {
  readonly sessionId: string;
  readonly journal: AppendLog<JournalRecord>;
  readonly log: EventLog;
  readonly signal: AbortSignal;
  readonly epoch: number;
}

/** The in-process implementation: a journal on disk, nothing to install. */
export async function openSessionContext(parts: SessionContextParts): Promise<SessionContext & SignalInbox> {
  const { sessionId, journal, log, signal, epoch } = parts;
  const recorded = {
    step: new Map<string, unknown>(),
    signal: new Map<string, unknown>(),
    race: new Map<string, unknown>(),
  };
  for (const record of await journal.read()) recorded[record.kind].set(record.key, record.value);
  const running = new Set<string>();
  const waiting = new Map<string, PromiseWithResolvers<unknown>>();
  /** Keys whose answer is stored or being written: a second answer that comes meanwhile is too late. */
  const taken = new Set(recorded.signal.keys());
  let races = 0;

  const record = async (kind: JournalRecord['kind'], key: string, value: unknown): Promise<void> => {
    await journal.append([{ kind, key, value }]);
    recorded[kind].set(key, value);
  };

  return {
    sessionId,
    signal,
    epoch,
    async step<T>(key: string, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
      if (recorded.step.has(key)) return recall<T>(recorded.step.get(key));
      if (running.has(key))
        throw new NuggetError('INTERNAL', { message: `Step ${key} was started while it runs` });
      signal.throwIfAborted();
      running.add(key);
      try {
        const value = toJson(await run(signal));
        await record('step', key, value);
        return recall<T>(value);
      } finally {
        running.delete(key);
      }
    },
    async signalFrom<T>(key: string): Promise<T> {
      if (recorded.signal.has(key)) return recall<T>(recorded.signal.get(key));
      const wait = waiting.get(key) ?? Promise.withResolvers<unknown>();
      waiting.set(key, wait);
      return recall<T>(await untilAborted(wait.promise, signal));
    },
    async race<K extends string>(pending: ReadonlyMap<K, Promise<unknown>>): Promise<K> {
      races += 1;
      const key = `race:${races}`;
      const before = recorded.race.has(key) ? recall<K>(recorded.race.get(key)) : undefined;
      // Other tasks may run this time (a budget that is nearly spent): then the race is run anew.
      if (before !== undefined && pending.has(before)) {
        await pending.get(before);
        return before;
      }
      const first = Promise.race([...pending].map(([name, promise]) => promise.then(() => name)));
      const winner = await untilAborted(first, signal);
      if (before === undefined) await record('race', key, winner);
      return winner;
    },
    emit: (key, event) => log.append(key, event),
    async deliver(key, value) {
      if (taken.has(key)) return 'taken';
      taken.add(key);
      try {
        await record('signal', key, value);
      } catch (cause) {
        taken.delete(key);
        throw cause;
      }
      waiting.get(key)?.resolve(value);
      waiting.delete(key);
      return 'stored';
    },
  };
}

/** What a replay would read back: live code must not see more than that. */
const toJson = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

/** Records hold what the same code wrote under the same key, so the type is the writer's. */
const recall = <T>(value: unknown): T => value as T;
