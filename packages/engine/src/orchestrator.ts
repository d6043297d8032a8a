import {
  type GateAnswer,
  NuggetError,
  type NuggetSpec,
  type QuestionAnswer,
  type StopReason,
} from '@nugget/contract';
import type { Aftercare } from './aftercare.ts';
import { answerGate, answerQuestion } from './asks/asks.ts';
import { buildSession, type SessionOutcome } from './buildSession.ts';
import type { EngineSettings, EngineTools } from './phases/types.ts';
import type { BuildOrder } from './ports/index.ts';
import { orderOf, orderOfFix, orderOfStart } from './session/buildOrder.ts';
import { beginGo } from './session/sessionContext.ts';
import { contextOf, renewEntry, type SessionEntry } from './session/sessionEntry.ts';
import { stopOf } from './session/stop.ts';
import { storedSpec } from './session/storedSpec.ts';
import type { SessionStore } from './sessionStore.ts';

export interface Orchestrator extends Aftercare {
  /**
   * Builds a spec in a session that is open in the store; resolves when the session ended. SESSION_BUSY while it runs.
   * In a session that has ended, builds the changed spec on top of what is there: in the same history and the same log.
   * Rejects (STORAGE_…) when the session cannot be written any more; what was stored is kept, and `resume` goes on.
   */
  start(sessionId: string, spec: NuggetSpec): Promise<SessionOutcome>;
  /**
   * Goes on with a session that was interrupted or stopped: what is recorded is not done again. One that failed gets
   * another go: finished tasks stay, failed ones and the tests are tried anew. One that succeeded is deployed again.
   */
  resume(sessionId: string): Promise<SessionOutcome>;
  /** Asks a session to stop; `start` or `resume` settle when it has. The first reason wins. */
  stop(sessionId: string, reason: StopReason): void;
  answerGate(sessionId: string, answer: GateAnswer): Promise<void>;
  answerQuestion(sessionId: string, answer: QuestionAnswer): Promise<void>;
  /** Stops every running session and resolves when all have settled. */
  shutdown(): Promise<void>;
}

export interface OrchestratorParts {
  readonly store: SessionStore;
  readonly tools: EngineTools;
  /** As a function: asked when a build begins, so that changed settings hold for the next one. */
  readonly settings: EngineSettings | (() => EngineSettings);
}

interface BuildPlan {
  readonly spec: NuggetSpec;
  readonly order: BuildOrder;
  /** What failed is tried anew. */
  readonly isNewGo: boolean;
}

export function createOrchestrator({ store, tools, settings }: OrchestratorParts): Orchestrator {
  const current = (): EngineSettings => (typeof settings === 'function' ? settings() : settings);
  const running = new Map<string, Promise<SessionOutcome>>();
  /** Sessions that something was run in by this process: what that left up ends before the next build. */
  const used = new WeakSet<SessionEntry>();

  const run = (entry: SessionEntry, plan: BuildPlan): Promise<SessionOutcome> => {
    const build = prepare(entry, plan)
      .then(() => buildSession({ entry, spec: plan.spec, store, tools, settings: current() }))
      .finally(() => {
        running.delete(entry.id);
        used.add(entry);
      });
    running.set(entry.id, build);
    return build;
  };

  /** Makes the session ready, and writes what it is about to do before any of it is done. */
  const prepare = async (entry: SessionEntry, { spec, order, isNewGo }: BuildPlan): Promise<void> => {
    if (used.has(entry)) await renewEntry(entry);
    if (isNewGo) await beginGo(entry.memory, order.number);
    await store.checkpoint(entry.id, { goal: spec.nugget.goal, spec, status: 'running', build: order });
    entry.context = contextOf(entry);
  };

  const idleEntry = (sessionId: string): SessionEntry => {
    if (!running.has(sessionId)) return store.getOrThrow(sessionId);
    throw new NuggetError('SESSION_BUSY', {
      message: `Session ${sessionId} is being built; stop it first`,
    });
  };

  const notYet = async (): Promise<never> => {
    throw new NuggetError('INTERNAL', { message: 'This version cannot do that' });
  };

  return {
    undo: notYet,
    launch: notYet,
    files: notYet,
    file: notYet,
    commit: notYet,
    explain: notYet,
    async start(sessionId, spec) {
      const entry = idleEntry(sessionId);
      return run(entry, { spec, order: orderOfStart(entry.record), isNewGo: false });
    },
    async resume(sessionId) {
      const entry = idleEntry(sessionId);
      const { record } = entry;
      return run(entry, {
        spec: storedSpec(record),
        order: orderOf(record),
        isNewGo: record.status === 'failed',
      });
    },
    async fix(sessionId, { bugReport }) {
      const entry = idleEntry(sessionId);
      const spec = storedSpec(entry.record);
      return run(entry, { spec, order: orderOfFix(entry, bugReport), isNewGo: false });
    },
    stop: (sessionId, reason) => store.getOrThrow(sessionId).controller.abort(stopOf(reason)),
    answerGate: async (sessionId, answer) => answerGate(store.getOrThrow(sessionId), answer),
    answerQuestion: async (sessionId, answer) => answerQuestion(store.getOrThrow(sessionId), answer),
    async shutdown() {
      store.cancelAll('shutdown');
      await Promise.allSettled(running.values());
    },
  };
}
