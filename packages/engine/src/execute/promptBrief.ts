import type { Brief } from '@nugget/contract';
import { plannedId } from '../session/buildOrder.ts';
import { clipEnd, clipMiddle } from './clip.ts';
import type { TaskPromptParts } from './promptParts.ts';
import { shortFailures } from './promptPurpose.ts';

const MOST = { text: 1_000, entries: 10, entry: 150, feedback: 1_500, failures: 6, failure: 150 } as const;

function subject({ spec, task, agent }: TaskPromptParts) {
  const short = (list: readonly string[]): string[] =>
    list.slice(0, MOST.entries).map((text) => clipEnd(text, MOST.entry));
  return {
    spec,
    task: {
      id: plannedId(task.id),
      name: task.name,
      description: clipEnd(task.description, MOST.text),
      acceptance_criteria: short(task.acceptance_criteria),
      requirement_ids: [...task.requirement_ids],
    },
    agent: { name: agent.name, role: agent.role, persona: agent.persona },
  };
}

/** The prompt's content for programs: what a model reads as prose, the rehearsal crew reads here. */
export function briefOf(parts: TaskPromptParts): Brief {
  const { about, attempt, failure } = parts;
  switch (about.purpose) {
    case 'task': {
      const feedback = [about.feedback, failure].filter((text) => text !== '').join('\n\n');
      return { ...subject(parts), purpose: 'task', attempt, feedback: clipMiddle(feedback, MOST.feedback) };
    }
    case 'fix': {
      const failures = shortFailures(about.failures.slice(0, MOST.failures)).map(
        ({ test_name, details }) => ({
          test_name,
          details: clipMiddle(details, MOST.failure),
        }),
      );
      return { ...subject(parts), purpose: 'fix', round: about.round, failures };
    }
    case 'mend': {
      const report = clipMiddle(about.report, MOST.feedback);
      return { ...subject(parts), purpose: 'fix', round: 1, failures: [], report };
    }
    case 'conflict':
      return { ...subject(parts), purpose: 'conflict', files: about.files.slice(0, MOST.entries) };
  }
}
