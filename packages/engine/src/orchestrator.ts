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
import { beginGo } from './session/sessionContext.ts';
import { renewEntry, type SessionEntry } from './session/sessionEntry.ts';
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

export function createOrchestrator({ store, tools, settings }: OrchestratorParts): Orchestrator {
  const current = (): EngineSettings => (typeof settings === 'function' ? settings() : settings);
  const running = new Map<string, Promise<SessionOutcome>>();
  const built = new WeakSet<SessionEntry>();

  const prepare = async (entry: SessionEntry): Promise<void> => {
    const hasFailed = entry.record.status === 'failed';
    if (built.has(entry)) await renewEntry(entry);
    if (hasFailed) await beginGo(entry.memory);
  };

  const run = (entry: SessionEntry, spec: NuggetSpec): Promise<SessionOutcome> => {
    const build = prepare(entry)
      .then(() => buildSession({ entry, spec, store, tools, settings: current() }))
      .finally(() => {
        running.delete(entry.id);
        built.add(entry);
      });
    running.set(entry.id, build);
    return build;
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
    fix: notYet,
    undo: notYet,
    launch: notYet,
    files: notYet,
    file: notYet,
    commit: notYet,
    explain: notYet,
    async start(sessionId, spec) {
      const entry = idleEntry(sessionId);
      if (entry.record.status === 'created') return run(entry, spec);
      throw new NuggetError('SESSION_BUSY', {
        message: `Session ${sessionId} was started already; make a new one`,
      });
    },
    async resume(sessionId) {
      const entry = idleEntry(sessionId);
      return run(entry, storedSpec(entry.record));
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
