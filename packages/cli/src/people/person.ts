import type { Answers, OpenGate, OpenQuestion, Question } from '@nugget/contract';

export interface Decision {
  readonly approved: boolean;
  /** What to change; '' when approved. */
  readonly feedback: string;
}

/** Whoever answers what the crew asks. Undefined: no answer is to be had, because the build is being stopped. */
export interface Person {
  decide(gate: OpenGate, signal: AbortSignal): Promise<Decision | undefined>;
  answer(
    question: OpenQuestion & { readonly agent: string },
    signal: AbortSignal,
  ): Promise<Answers | undefined>;
}

/** Answers are kept by the text of the question; several choices are joined as the Agent SDK has it. */
export const answersOf = (chosen: readonly (readonly [Question, readonly string[]])[]): Answers =>
  Object.fromEntries(chosen.map(([{ question }, labels]) => [question, labels.join(', ')]));
