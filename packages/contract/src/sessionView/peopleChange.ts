import type { RecordedEvent } from '../events.ts';
import { dropWhere } from './bounded.ts';
import type { SessionView, ViewChange } from './viewTypes.ts';

type PeopleGroupEvent = Extract<
  RecordedEvent,
  { type: 'human_gate' | 'gate_answered' | 'user_question' | 'question_answered' }
>;

/** What waits for a person, and what a person has answered. */
export function peopleChange(view: SessionView, event: PeopleGroupEvent): ViewChange {
  switch (event.type) {
    case 'human_gate': {
      const others = dropWhere(view.openGates, (gate) => gate.gateId === event.gate_id);
      const { gate_id: gateId, task_id: taskId, question, context } = event;
      return { openGates: [...others, { gateId, taskId, question, context }] };
    }
    case 'gate_answered':
      return { openGates: dropWhere(view.openGates, (gate) => gate.gateId === event.gate_id) };
    case 'user_question': {
      const others = dropWhere(view.openQuestions, (open) => open.questionId === event.question_id);
      const { question_id: questionId, task_id: taskId, questions } = event;
      return { openQuestions: [...others, { questionId, taskId, questions }] };
    }
    case 'question_answered':
      return {
        openQuestions: dropWhere(view.openQuestions, (open) => open.questionId === event.question_id),
      };
  }
}
