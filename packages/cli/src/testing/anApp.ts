import {
  type GateAnswer,
  NuggetError,
  type QuestionAnswer,
  type SessionEvent,
  type StopReason,
} from '@nugget/contract';
// biome-ignore lint/style/noRestrictedImports: only tests stand on this stage, and they may use the engine's fakes.
import { createSessionStore, createTextGate } from '@nugget/engine';
// biome-ignore lint/style/noRestrictedImports: only tests stand on this stage, and they may use the engine's fakes.
import * as fakes from '@nugget/engine/testing';
import { type NuggetApp, readConfig, type SessionOutcome } from '@nugget/server';

/** What a scripted build can do. */
export interface Stage {
  readonly id: string;
  tell(...events: readonly SessionEvent[]): Promise<void>;
  /** The answer to a gate or question, by its id. */
  answerTo(id: string): Promise<GateAnswer | QuestionAnswer>;
  /** Resolves with the reason once somebody stops the session. */
  readonly stopped: Promise<StopReason>;
}

/** A build as a test wants it: tells events and says how it ended. */
export type Play = (stage: Stage) => Promise<SessionOutcome>;

export const SUCCEEDED: SessionOutcome = { outcome: 'succeeded', url: undefined };
export const FAILED: SessionOutcome = { outcome: 'failed' };

export interface TestApp extends NuggetApp {
  /** What was asked of it, in order. */
  readonly calls: readonly string[];
  /** Ids of the gates and questions that were answered, in order. */
  readonly answered: readonly string[];
  readonly persistence: fakes.MemoryPersistence;
  readonly hardware: fakes.FakeHardware;
}

/** A Nugget whose sessions are real and whose builds are played. */
export function anApp(play: Play, persistence = fakes.createMemoryPersistence()): TestApp {
  const hardware = fakes.createFakeHardware();
  const calls: string[] = [];
  const answered: string[] = [];
  const clock = fakes.createManualClock();
  const answers = new Map<string, PromiseWithResolvers<GateAnswer | QuestionAnswer>>();
  const stops = new Map<string, PromiseWithResolvers<StopReason>>();
  let ids = 0;
  const store = createSessionStore({
    persistence,
    clock,
    gate: createTextGate({ secrets: [] }),
    newId() {
      ids += 1;
      return `s${ids}`;
    },
  });
  const waitFor = <T>(map: Map<string, PromiseWithResolvers<T>>, id: string): PromiseWithResolvers<T> => {
    const known = map.get(id) ?? Promise.withResolvers<T>();
    map.set(id, known);
    return known;
  };
  const take = (id = '', answer: GateAnswer | QuestionAnswer): void => {
    answered.push(id);
    waitFor(answers, id).resolve(answer);
  };
  const run = async (id: string): Promise<SessionOutcome> => {
    const tell = async (...events: readonly SessionEvent[]): Promise<void> => {
      for (const event of events) await store.append(id, `${store.getOrThrow(id).log.view.seq + 1}`, event);
    };
    const answerTo = (ask: string) => waitFor(answers, ask).promise;
    const outcome = await play({ id, tell, answerTo, stopped: waitFor(stops, id).promise });
    if (outcome.outcome !== 'stopped') await store.checkpoint(id, { status: outcome.outcome });
    return outcome;
  };
  return {
    calls,
    answered,
    persistence,
    config: readConfig({}),
    crew: 'rehearsal',
    store,
    hardware,
    findBoard: async (port) => {
      const board = (await hardware.list(AbortSignal.abort())).find((each) => each.port === port);
      if (board === undefined)
        throw new NuggetError('BOARD_NOT_FOUND', { message: `No board hangs at ${port}` });
      return board;
    },
    detectBoards: async (signal) => ({ detected: false, boards: [...(await hardware.list(signal))] }),
    orchestrator: {
      ...fakes.noAftercare(),
      async start(id, spec) {
        calls.push(`start ${id}`);
        await store.checkpoint(id, { spec, goal: spec.nugget.goal, status: 'running' });
        return run(id);
      },
      async resume(id) {
        calls.push(`resume ${id}`);
        return run(id);
      },
      stop(id, reason) {
        calls.push(`stop ${id} ${reason}`);
        waitFor(stops, id).resolve(reason);
      },
      answerGate: async (_id, answer) => take(answer.gate_id, answer),
      answerQuestion: async (_id, answer) => take(answer.question_id, answer),
      shutdown: async () => undefined,
    },
    async close() {
      calls.push('close');
      await store.closeAll();
    },
  };
}
