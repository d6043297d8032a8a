import { NuggetError, type SessionEvent } from '@nugget/contract';
import { inBuild } from './buildOrder.ts';
import type { EventLog } from './eventLog.ts';
import type { SessionMemory } from './sessionMemory.ts';
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
  /** Counts the builds of this session from 0; part of the keys of what each of them does. */
  readonly build: number;
  /**
   * Counts from 0 how often the build was begun anew after it had failed; part of the keys of what a new go does again.
   * A restart after a crash or a stop is no new go.
   */
  readonly go: number;
  /**
   * Runs once per key and records what it returned (JSON). A step whose process died before the record is run again, so
   * it must be repeatable. What it returns is the recorded value, live or replayed.
   */
  step<T>(key: string, run: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Waits for an answer from outside; one that came early is kept. Rejects when the session stops. */
  signalFrom<T>(key: string): Promise<T>;
  /** Whether an answer has come already. It may decide what is told, never what is done: a replay may know more. */
  isAnswered(key: string): boolean;
  /** The key of the first promise that settles; the winner is recorded, so that a replay takes the same turns. */
  race<K extends string>(pending: ReadonlyMap<K, Promise<unknown>>): Promise<K>;
  /** Appends an event once per key. */
  emit(key: string, event: SessionEvent): Promise<void>;
}

export interface SessionContextParts {
  readonly sessionId: string;
  readonly memory: SessionMemory;
  readonly log: EventLog;
  readonly signal: AbortSignal;
  readonly epoch: number;
  readonly build: number;
}

/** The in-process implementation: a journal on disk, nothing to install. */
export function createSessionContext(parts: SessionContextParts): SessionContext {
  const { sessionId, memory, log, signal, epoch, build } = parts;
  const running = new Set<string>();
  let races = 0;

  return {
    sessionId,
    signal,
    epoch,
    build,
    get go() {
      return countGoes(memory, build);
    },
    async step<T>(key: string, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
      const before = memory.recorded('step', key);
      if (before !== undefined) return recall<T>(before.value);
      if (running.has(key))
        throw new NuggetError('INTERNAL', { message: `Step ${key} was started while it runs` });
      signal.throwIfAborted();
      running.add(key);
      try {
        const value = toJson(await run(signal));
        await memory.record('step', key, value);
        return recall<T>(value);
      } finally {
        running.delete(key);
      }
    },
    signalFrom: async <T>(key: string): Promise<T> => {
      const answer = memory.recorded('signal', key) ?? {
        value: await untilAborted(memory.answer(key), signal),
      };
      return recall<T>(answer.value);
    },
    isAnswered: memory.isAnswered,
    async race<K extends string>(pending: ReadonlyMap<K, Promise<unknown>>): Promise<K> {
      races += 1;
      const key = keyOf({ build, go: countGoes(memory, build) }, `race:${races}`);
      const before = memory.recorded('race', key);
      const winner = before === undefined ? undefined : recall<K>(before.value);
      // Other tasks may run this time (a budget that is nearly spent): then the race is run anew.
      if (winner !== undefined && pending.has(winner)) {
        await pending.get(winner);
        return winner;
      }
      const first = await untilAborted(
        Promise.race([...pending].map(([name, promise]) => promise.then(() => name))),
        signal,
      );
      if (before === undefined) await memory.record('race', key, first);
      return first;
    },
    emit: (key, event) => log.append(key, event),
  };
}

/** A key of its own for what every go does again; the first go keeps the plain one. */
export const inGo = (go: number, key: string): string => (go === 0 ? key : `go:${go}:${key}`);

/** A key of its own for what every build, and every go of it, does. */
export const keyOf = ({ build, go }: Pick<SessionContext, 'build' | 'go'>, key: string): string =>
  inBuild(build, inGo(go, key));

const goKey = (build: number, go: number): string => inBuild(build, `go:${go}`);

/** Begins a new go of a build; only before it runs. */
export async function beginGo(memory: SessionMemory, build: number): Promise<void> {
  await memory.deliver(goKey(build, countGoes(memory, build) + 1), null);
}

function countGoes(memory: SessionMemory, build: number): number {
  let go = 0;
  while (memory.recorded('signal', goKey(build, go + 1)) !== undefined) go += 1;
  return go;
}

/** What a replay would read back: live code must not see more than that. */
const toJson = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

/** Records hold what the same code wrote under the same key, so the type is the writer's. */
const recall = <T>(value: unknown): T => value as T;
