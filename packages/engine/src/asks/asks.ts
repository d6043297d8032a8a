import {
  type Answers,
  type GateAnswer,
  NuggetError,
  type Question,
  type QuestionAnswer,
} from '@nugget/contract';
import type { PhaseContext } from '../phases/types.ts';
import type { SessionEntry } from '../sessionStore.ts';

/** What asking needs of a phase. */
type Asking = Pick<PhaseContext, 'ctx' | 'view'>;

/** What a person decided at a gate. */
export interface GateDecision {
  readonly approved: boolean;
  /** What to change, in the person's own words; '' when nothing was said. */
  readonly feedback: string;
}

export interface GateAsk {
  readonly gateId: string;
  readonly taskId: string;
  readonly question: string;
  /** What there is to judge. */
  readonly context: string;
}

const gateKey = (gateId: string): string => `gate:${gateId}`;
const questionKey = (questionId: string): string => `question:${questionId}`;

/** Whether somebody has still to say whether something is right. */
export const isGateWaiting = ({ log, memory }: Pick<SessionEntry, 'log' | 'memory'>): boolean =>
  log.view.openGates.some(({ gateId }) => !memory.isAnswered(gateKey(gateId)));

/** Opens a gate and waits for a person. The gate's id makes it once: a restart waits for, or finds, the same answer. */
export async function askGate({ ctx, view }: Asking, ask: GateAsk): Promise<GateDecision> {
  const { gateId, taskId, question, context } = ask;
  const key = gateKey(gateId);
  const isOpen = view().openGates.some((gate) => gate.gateId === gateId);
  // The end of a failed build closes its gates on every screen; one that nobody answered is opened again.
  if (!isOpen && !ctx.isAnswered(key)) {
    const event = { task_id: taskId, question, context, gate_id: gateId };
    await ctx.emit(`${key}:open:${ctx.epoch}`, { type: 'human_gate', ...event });
  }
  const decision = await ctx.signalFrom<GateDecision>(key);
  await ctx.emit(`${key}:answered`, { type: 'gate_answered', gate_id: gateId, ...decision });
  return decision;
}

export interface QuestionAsk {
  readonly questionId: string;
  readonly taskId: string;
  readonly questions: readonly Question[];
}

/** Whether somebody has still to answer this question. */
export const isUnanswered = ({ ctx }: Asking, questionId: string): boolean =>
  !ctx.isAnswered(questionKey(questionId));

/** Asks a person something and waits for the answers, by the text of each question. */
export async function askQuestion({ ctx, view }: Asking, ask: QuestionAsk): Promise<Answers> {
  const { questionId, taskId } = ask;
  const key = questionKey(questionId);
  const questions = [...ask.questions];
  const isOpen = view().openQuestions.some((open) => open.questionId === questionId);
  if (!isOpen && !ctx.isAnswered(key)) {
    const event = { task_id: taskId, questions, question_id: questionId };
    await ctx.emit(`${key}:open:${ctx.epoch}`, { type: 'user_question', ...event });
  }
  const given = await ctx.signalFrom<readonly string[]>(key);
  const answers = Object.fromEntries(questions.map(({ question }, index) => [question, given[index] ?? '']));
  await ctx.emit(`${key}:answered`, { type: 'question_answered', question_id: questionId, answers });
  return answers;
}

/**
 * Stores a person's decision; without a `gate_id` it is for the gate that has been open longest.
 * Throws GATE_NOT_OPEN when there is none, or when it was answered already.
 */
export async function answerGate(entry: SessionEntry, answer: GateAnswer): Promise<void> {
  const gate = entry.log.view.openGates.find(({ gateId }) =>
    answer.gate_id === undefined ? !entry.memory.isAnswered(gateKey(gateId)) : gateId === answer.gate_id,
  );
  const missing = `No gate ${answer.gate_id ?? ''} is open in session ${entry.id}; it may have been answered already`;
  if (gate === undefined) throw new NuggetError('GATE_NOT_OPEN', { message: missing });
  const decision: GateDecision = { approved: answer.approved, feedback: answer.feedback?.trim() ?? '' };
  const stored = await entry.memory.deliver(gateKey(gate.gateId), decision);
  if (stored === 'taken') throw new NuggetError('GATE_NOT_OPEN', { message: missing });
}

/**
 * Stores a person's answers; without a `question_id` they are for the task's oldest open question.
 * Throws QUESTION_NOT_OPEN, or REQUEST_INVALID when an asked question has no answer.
 */
export async function answerQuestion(entry: SessionEntry, answer: QuestionAnswer): Promise<void> {
  const open = entry.log.view.openQuestions.find((each) =>
    answer.question_id === undefined
      ? each.taskId === answer.task_id && !entry.memory.isAnswered(questionKey(each.questionId))
      : each.questionId === answer.question_id,
  );
  const missing = `No question of task ${answer.task_id} is open in session ${entry.id}; it may have been answered already`;
  if (open === undefined) throw new NuggetError('QUESTION_NOT_OPEN', { message: missing });
  const asked = open.questions.map((each) => each.question);
  const unanswered = asked.filter((text) => (own(answer.answers, text) ?? '').trim() === '');
  if (unanswered.length > 0) {
    const message = `answers: ${unanswered.map((text) => JSON.stringify(text)).join(', ')} needs an answer that is not empty`;
    throw new NuggetError('REQUEST_INVALID', { message, details: { unanswered } });
  }
  // In the order of the questions: a screen shows their text without secrets and escapes, the agent knows the original.
  const answers = asked.map((text) => own(answer.answers, text) ?? '');
  const stored = await entry.memory.deliver(questionKey(open.questionId), answers);
  if (stored === 'taken') throw new NuggetError('QUESTION_NOT_OPEN', { message: missing });
}

const own = (answers: Answers, text: string): string | undefined =>
  Object.hasOwn(answers, text) ? answers[text] : undefined;
