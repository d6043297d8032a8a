import type { GateAnswer, NuggetSpec, QuestionAnswer, StopReason } from '@nugget/contract';
import { createLauncher } from './after/createLauncher.ts';
import { createExplainer } from './after/explainLines.ts';
import { createFlasher } from './after/flashNugget.ts';
import { importNugget } from './after/importNugget.ts';
import { endAtGate } from './after/launchAtGate.ts';
import { createNuggetReader } from './after/readNugget.ts';
import { finishUndo, undoWork } from './after/undoWork.ts';
import type { Aftercare } from './aftercare.ts';
import { answerGate, answerQuestion, isGateWaiting } from './asks/asks.ts';
import { buildSession, type SessionOutcome } from './buildSession.ts';
import type { EngineSettings, EngineTools } from './phases/types.ts';
import type { BuildOrder, EndedStatus, PendingUndo } from './ports/index.ts';
import { orderOf, orderOfFix, orderOfStart } from './session/buildOrder.ts';
import { beginGo } from './session/sessionContext.ts';
import { contextOf, type SessionEntry } from './session/sessionEntry.ts';
import { createSessionTurns } from './session/sessionTurns.ts';
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
  const turns = createSessionTurns(store);
  const reader = createNuggetReader({ store, tools });

  const build = async (entry: SessionEntry, { spec, order, isNewGo }: BuildPlan): Promise<SessionOutcome> => {
    await turns.renew(entry);
    if (isNewGo) await beginGo(entry.memory, order.number);
    // What it is about to do is written before any of it is done.
    await store.checkpoint(entry.id, { goal: spec.nugget.goal, spec, status: 'running', build: order });
    entry.context = contextOf(entry);
    return buildSession({ entry, spec, store, tools, settings: current() });
  };

  const finish = async (entry: SessionEntry, undo: PendingUndo): Promise<SessionOutcome> => {
    await finishUndo({ entry, store, tools }, undo);
    return outcomeOf(undo.status);
  };

  return {
    start: (sessionId, spec) =>
      turns.build(sessionId, async (entry) =>
        build(entry, { spec, order: orderOfStart(entry.record), isNewGo: false }),
      ),
    resume: (sessionId) =>
      turns.build(sessionId, async (entry) => {
        const { record } = entry;
        if (record.undo !== undefined) return finish(entry, record.undo);
        const isNewGo = record.status === 'failed';
        return build(entry, { spec: storedSpec(record), order: orderOf(record), isNewGo });
      }),
    fix: (sessionId, { bugReport }) =>
      turns.build(sessionId, async (entry) => {
        const spec = storedSpec(entry.record);
        return build(entry, { spec, order: orderOfFix(entry, bugReport), isNewGo: false });
      }),
    undo: (sessionId, sha) => turns.brief(sessionId, (entry) => undoWork({ entry, store, tools }, sha)),
    launch: createLauncher({ store, tools, turns }),
    flash: createFlasher({ store, tools, turns }),
    ...reader,
    explain: createExplainer({ store, tools, settings: current, file: reader.file }),
    importNugget: (nugget) => importNugget({ store, tools }, nugget),
    stop: (sessionId, reason) => store.getOrThrow(sessionId).controller.abort(stopOf(reason)),
    async answerGate(sessionId, answer) {
      const entry = store.getOrThrow(sessionId);
      // Before the build goes on: the nugget's own page may need the place.
      if (isGateWaiting(entry)) await endAtGate(entry);
      return answerGate(entry, answer);
    },
    answerQuestion: async (sessionId, answer) => answerQuestion(store.getOrThrow(sessionId), answer),
    async shutdown() {
      store.cancelAll('shutdown');
      await turns.settled();
    },
  };
}

/** How a session ended that nothing was changed in since. */
function outcomeOf(status: EndedStatus): SessionOutcome {
  switch (status) {
    case 'succeeded':
      return { outcome: 'succeeded', url: undefined };
    case 'failed':
      return { outcome: 'failed' };
    case 'stopped':
      return { outcome: 'stopped', reason: 'user' };
  }
}
