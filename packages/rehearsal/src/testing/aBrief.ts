import type { Brief, NuggetSpec } from '@nugget/contract';
import type { RecipeTask } from '../recipes/recipe.ts';
import { aSpec } from './aSpec.ts';

type BriefOf<Purpose extends Brief['purpose']> = Extract<Brief, { purpose: Purpose }>;

/** A task's brief as the engine writes it: the plan's task, with an agent of its role. */
export function aTaskBrief(parts: {
  readonly spec?: NuggetSpec;
  readonly task?: Partial<RecipeTask>;
  readonly feedback?: string;
  readonly attempt?: number;
}): BriefOf<'task'> {
  const { spec = aSpec(), task = {}, feedback = '', attempt = 1 } = parts;
  return {
    purpose: 'task',
    spec,
    task: {
      id: task.id ?? 't1',
      name: task.name ?? 'Something',
      description: task.description ?? '',
      acceptance_criteria: [...(task.acceptance ?? [])],
      requirement_ids: [...(task.requirementIds ?? [])],
    },
    agent: { name: 'Nova', role: task.role ?? 'builder', persona: 'loves tidy code' },
    attempt,
    feedback,
  };
}

/** A repair's brief for these failing tests. */
export function aFixBrief(spec: NuggetSpec, failures: BriefOf<'fix'>['failures']): BriefOf<'fix'> {
  const { task, agent } = aTaskBrief({ task: { id: 'fix-1', name: 'Mend the tests' } });
  return { purpose: 'fix', spec, task, agent, round: 1, failures };
}

/** A repair's brief for what a person found wrong after the build. */
export function aReportBrief(spec: NuggetSpec, report: string): BriefOf<'fix'> {
  return { ...aFixBrief(spec, []), report };
}

export function aConflictBrief(spec: NuggetSpec, files: readonly string[]): BriefOf<'conflict'> {
  const { task, agent } = aTaskBrief({});
  return { purpose: 'conflict', spec, task, agent, files: [...files] };
}
