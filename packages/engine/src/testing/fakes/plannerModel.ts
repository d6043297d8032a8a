import type { ErrorCode } from '@nugget/contract';
import type { PlannerModel, PlannerReply } from '../../ports/plannerModel.ts';

/** What a scripted model says to one question. */
export type ModelSays =
  /** A whole answer; whether it is JSON is for the planner to find out. */
  | { readonly says: 'text'; readonly text: string }
  /** The beginning of an answer that came to the limit of its length. */
  | { readonly says: 'cutOff'; readonly text: string }
  | { readonly says: 'refusal' }
  /** No answer, and no more tries. */
  | {
      readonly says: 'failure';
      readonly code: Extract<
        ErrorCode,
        'MODEL_KEY_REFUSED' | 'MODEL_BUSY' | 'MODEL_BROKEN' | 'MODEL_UNREACHABLE' | 'BUDGET_SPENT'
      >;
    }
  /** Not a word, until the asker stops waiting. */
  | { readonly says: 'silence' };

type Question = Parameters<PlannerModel['ask']>[0];

export interface FakePlannerModel extends PlannerModel {
  /** Every question so far, oldest first. */
  readonly questions: readonly Question[];
}

/** A whole answer, as JSON. */
export const saysJson = (answer: unknown): ModelSays => ({ says: 'text', text: JSON.stringify(answer) });

/** A planner model that plays a script, one entry a question; throws when it is asked once more. */
export function createFakePlannerModel({
  script,
}: {
  readonly script: readonly ModelSays[];
}): FakePlannerModel {
  const questions: Question[] = [];
  return {
    questions,
    async ask(question) {
      question.signal.throwIfAborted();
      questions.push(question);
      const said = script[questions.length - 1];
      if (said === undefined) throw new Error(`The script has no answer to question ${questions.length}.`);
      return reply(said, question.signal);
    },
  };
}

function reply(said: ModelSays, signal: AbortSignal): PlannerReply | Promise<never> {
  switch (said.says) {
    case 'text':
      return readText(said.text);
    case 'cutOff':
      return {
        outcome: 'unreadable',
        problem: `The answer was cut off after ${said.text.length} characters.`,
      };
    case 'refusal':
      return { outcome: 'failed', code: 'MODEL_REFUSED', message: 'The model declined to plan this.' };
    case 'failure':
      return { outcome: 'failed', code: said.code, message: `The model answers nothing (${said.code}).` };
    case 'silence':
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
  }
}

function readText(text: string): PlannerReply {
  if (text.trim() === '') return { outcome: 'unreadable', problem: 'The answer is empty.' };
  try {
    return { outcome: 'answered', answer: JSON.parse(text) };
  } catch (error) {
    return { outcome: 'unreadable', problem: `The answer is no JSON: ${String(error)}` };
  }
}
