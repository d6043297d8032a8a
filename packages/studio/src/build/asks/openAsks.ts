import type { OpenGate, OpenQuestion, SessionView } from '@nugget/contract';

/** Something that only a person can say. */
export type Ask =
  | { readonly kind: 'gate'; readonly id: string; readonly taskId: string; readonly gate: OpenGate }
  | {
      readonly kind: 'question';
      readonly id: string;
      readonly taskId: string;
      readonly question: OpenQuestion;
    };

/** What waits for a person, the oldest gate first, then the oldest question. */
export function openAsks({
  openGates,
  openQuestions,
}: Pick<SessionView, 'openGates' | 'openQuestions'>): readonly Ask[] {
  const gates = openGates.map((gate): Ask => ({ kind: 'gate', id: gate.gateId, taskId: gate.taskId, gate }));
  const questions = openQuestions.map(
    (question): Ask => ({ kind: 'question', id: question.questionId, taskId: question.taskId, question }),
  );
  return [...gates, ...questions];
}
