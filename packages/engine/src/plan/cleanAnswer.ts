import { LIMITS, type PlannerAnswer } from '@nugget/contract';
import { clipEnd } from '../execute/clip.ts';

/** Entries and characters of one acceptance criterion that a task may have. */
const CRITERIA = { entries: 20, characters: 500 } as const;

/** Text that every part of the system can hold, at most `max` long. */
const clean = (text: string, max: number): string =>
  clipEnd(text.replaceAll('\u0000', '').toWellFormed().trim(), max - 1);

const unique = (list: readonly string[]): string[] => [...new Set(list)];

/** What is wrong only in form is put right here without a word to the model: lengths, white space, repetitions. */
export function cleanAnswer(answer: PlannerAnswer): PlannerAnswer {
  const name = (text: string): string => clean(text, LIMITS.name);
  return {
    explanation: clean(answer.explanation, LIMITS.prompt),
    agents: answer.agents
      .map((agent) => ({
        name: name(agent.name),
        role: agent.role,
        persona: clean(agent.persona, LIMITS.persona),
      }))
      .filter((agent) => agent.name !== ''),
    tasks: answer.tasks.map((task) => ({
      id: name(task.id),
      name: name(task.name) || name(task.description) || name(task.id),
      description: clean(task.description, LIMITS.prompt),
      agent_name: name(task.agent_name),
      dependencies: unique(task.dependencies.map(name)),
      acceptance_criteria: unique(task.acceptance_criteria.map((text) => clean(text, CRITERIA.characters)))
        .filter((text) => text !== '')
        .slice(0, CRITERIA.entries),
      requirement_ids: unique(task.requirement_ids.map(name)),
    })),
    gates: answer.gates.map((gate) => ({
      after: name(gate.after),
      question: clean(gate.question, LIMITS.description),
    })),
  };
}
