import { z } from 'zod';
import { closedObject } from './closedObject.ts';
import { LIMITS } from './limits.ts';
import { boundedText, filledText } from './text.ts';

/** The body of POST /sessions/:id/gate. `approved` is required: an empty answer approves nothing. */
export const GateAnswer = closedObject({
  approved: z.boolean(),
  feedback: boundedText(LIMITS.prompt).optional(),
  gate_id: filledText(LIMITS.name).optional(),
});
export type GateAnswer = z.infer<typeof GateAnswer>;

/** The body of POST /sessions/:id/question. Every question that was asked needs an answer that is not empty. */
export const QuestionAnswer = closedObject({
  task_id: boundedText(LIMITS.name),
  answers: z.record(boundedText(LIMITS.description), filledText(LIMITS.prompt)),
  question_id: filledText(LIMITS.name).optional(),
});
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;
