import { LIMITS, type PlannerAnswer } from '@nugget/contract';
import { tasksOnTop } from '../rebuild/onTop.ts';
import { composeFor } from '../recipes/index.ts';
import { shortened } from '../recipes/shared/escape.ts';
import { beyondSentence } from '../recipes/shared/tasks.ts';
import type { BriefOf } from '../script/stage.ts';
import { closing } from '../script/voice.ts';
import { crewFor } from './crew.ts';
import { withFlow } from './flow.ts';
import { gatesFor } from './gates.ts';

/** The plan for a spec: what its recipe composes, given to the child's own agents; less where it was built before. */
export function plannerAnswer({ spec, built }: BriefOf<'plan'>): PlannerAnswer {
  const composition = composeFor(spec);
  const tasks = withFlow(spec, built === undefined ? composition.tasks : tasksOnTop(spec, built));
  const crew = crewFor(spec, tasks);
  const names = crew.assign(tasks);
  return {
    explanation: closing([composition.explanation, beyondSentence(composition.beyond)]),
    agents: [...crew.members],
    tasks: tasks.map((task) => ({
      id: task.id,
      name: shortened(task.name, LIMITS.name),
      description: task.description.slice(0, LIMITS.prompt),
      agent_name: names.get(task.id) ?? '',
      dependencies: [...task.dependencies],
      acceptance_criteria: [...task.acceptance],
      requirement_ids: [...task.requirementIds],
    })),
    gates: gatesFor(spec, tasks),
  };
}
