import {
  type NuggetError,
  type OpenGate,
  type OpenQuestion,
  type SessionView,
  toNuggetError,
} from '@nugget/contract';
import type { NuggetApp } from '@nugget/server';
import type { Person } from '../people/person.ts';
import type { Screen } from '../screen/screen.ts';

export interface AskQueueParts {
  readonly sessionId: string;
  readonly orchestrator: Pick<NuggetApp['orchestrator'], 'answerGate' | 'answerQuestion'>;
  readonly person: Person;
  readonly screen: Screen;
  /** Ends the asking. */
  readonly signal: AbortSignal;
  /** An answer could not be stored. */
  readonly onFailure: (error: NuggetError) => void;
}

/** Sees to it that what the crew asks is answered. */
export interface Answering {
  /** Takes up what is newly open, and lets go of what is not open any more. */
  see(view: SessionView): void;
  /** Resolves when everything that was taken up is answered, or will not be. */
  settled(): Promise<void>;
}

/** Puts open gates and questions before a person, one at a time, in the order in which they came; each once. */
export function createAskQueue(parts: AskQueueParts): Answering {
  const taken = new Map<string, AbortController>();
  let last: Promise<void> = Promise.resolve();

  const take = (id: string, ask: Ask): void => {
    if (taken.has(id)) return;
    const closed = new AbortController();
    taken.set(id, closed);
    const signal = AbortSignal.any([parts.signal, closed.signal]);
    last = last.then(() => askAlone(parts, signal, ask));
  };

  return {
    see(view) {
      const asks = asksOf(view, parts);
      for (const [id, closed] of taken) if (!asks.has(id)) closed.abort();
      for (const [id, ask] of asks) take(id, ask);
    },
    settled: () => last,
  };
}

/** The screen stands still while the person has the terminal. */
async function askAlone({ screen, onFailure }: AskQueueParts, signal: AbortSignal, ask: Ask): Promise<void> {
  if (signal.aborted) return;
  const goOn = screen.pause();
  try {
    await ask(signal);
  } catch (thrown) {
    const error = toNuggetError(thrown);
    // Somebody else was faster, or the session ended while the person was thinking.
    if (error.code !== 'GATE_NOT_OPEN' && error.code !== 'QUESTION_NOT_OPEN') onFailure(error);
  } finally {
    goOn();
  }
}

type Ask = (signal: AbortSignal) => Promise<void>;

function asksOf(view: SessionView, parts: AskQueueParts): ReadonlyMap<string, Ask> {
  const asks = new Map<string, Ask>();
  for (const gate of view.openGates)
    asks.set(`gate ${gate.gateId}`, (signal) => passGate(gate, parts, signal));
  for (const question of view.openQuestions) {
    const agent = view.tasks.find(({ id }) => id === question.taskId)?.agent_name ?? '';
    asks.set(`question ${question.questionId}`, (signal) =>
      passQuestion({ ...question, agent }, parts, signal),
    );
  }
  return asks;
}

async function passGate(
  gate: OpenGate,
  { sessionId, orchestrator, person }: AskQueueParts,
  signal: AbortSignal,
) {
  const decision = await person.decide(gate, signal);
  if (decision !== undefined) await orchestrator.answerGate(sessionId, { ...decision, gate_id: gate.gateId });
}

async function passQuestion(
  question: OpenQuestion & { readonly agent: string },
  { sessionId, orchestrator, person }: AskQueueParts,
  signal: AbortSignal,
) {
  const { taskId: task_id, questionId: question_id } = question;
  const answers = await person.answer(question, signal);
  if (answers !== undefined) await orchestrator.answerQuestion(sessionId, { task_id, question_id, answers });
}
