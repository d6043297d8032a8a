import {
  type GateAnswer,
  NuggetError,
  type NuggetSpec,
  type QuestionAnswer,
  type StopReason,
} from '@nugget/contract';
import { answerGate, answerQuestion } from './asks/asks.ts';
import { buildSession, type SessionOutcome } from './buildSession.ts';
import type { EngineSettings, EngineTools } from './phases/types.ts';
import { stopOf } from './session/stop.ts';
import { type SessionStore, specOf } from './sessionStore.ts';

export interface Orchestrator {
  /** Builds a spec in a session that is open in the store; resolves when the session ended. SESSION_BUSY while it runs. */
  start(sessionId: string, spec: NuggetSpec): Promise<SessionOutcome>;
  /** Goes on with a session that was interrupted: what is recorded is not done again. */
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
  readonly settings: EngineSettings;
}

export function createOrchestrator({ store, tools, settings }: OrchestratorParts): Orchestrator {
  const running = new Map<string, Promise<SessionOutcome>>();

  const run = (sessionId: string, spec: NuggetSpec): Promise<SessionOutcome> => {
    const entry = store.getOrThrow(sessionId);
    const build = buildSession({ entry, spec, store, tools, settings }).finally(() =>
      running.delete(sessionId),
    );
    running.set(sessionId, build);
    return build;
  };

  const refuseBusy = (sessionId: string): void => {
    if (running.has(sessionId)) {
      throw new NuggetError('SESSION_BUSY', {
        message: `Session ${sessionId} is being built; stop it first`,
      });
    }
  };

  return {
    async start(sessionId, spec) {
      refuseBusy(sessionId);
      const { record } = store.getOrThrow(sessionId);
      if (record.status !== 'created') {
        throw new NuggetError('SESSION_BUSY', {
          message: `Session ${sessionId} was started already; make a new one`,
        });
      }
      return run(sessionId, spec);
    },
    async resume(sessionId) {
      refuseBusy(sessionId);
      return run(sessionId, specOf(store.getOrThrow(sessionId).record));
    },
    stop: (sessionId, reason) => store.getOrThrow(sessionId).controller.abort(stopOf(reason)),
    answerGate: (sessionId, answer) => answerGate(store.getOrThrow(sessionId), answer),
    answerQuestion: (sessionId, answer) => answerQuestion(store.getOrThrow(sessionId), answer),
    async shutdown() {
      store.cancelAll('shutdown');
      await Promise.allSettled(running.values());
    },
  };
}
