import {
  type NuggetSpec,
  type NuggetSpecInput,
  type PlannerAnswer,
  parseSpec,
  problemLine,
} from '@nugget/contract';

export type AnswerTask = PlannerAnswer['tasks'][number];

/** A task as the planner's model writes it; say only what the test is about. */
export const anAnswerTask = (id: string, parts: Partial<AnswerTask> = {}): AnswerTask => ({
  id,
  name: `Task ${id}`,
  description: `Make ${id}.js`,
  agent_name: 'Nova',
  dependencies: [],
  acceptance_criteria: ['it works'],
  requirement_ids: [],
  ...parts,
});

export const anAnswer = (
  tasks: readonly AnswerTask[],
  parts: Partial<PlannerAnswer> = {},
): PlannerAnswer => ({
  explanation: 'First this, then that.',
  agents: [],
  tasks: [...tasks],
  gates: [],
  ...parts,
});

/** A parsed spec with one builder, Nova, and no testing: a plan for it needs nothing but its tasks. */
export function aPlannedSpec(parts: Partial<NuggetSpecInput> = {}): NuggetSpec {
  const parsed = parseSpec({
    nugget: { goal: 'A game', type: 'game' },
    agents: [{ name: 'Nova', role: 'builder', persona: 'loves space', allowed_paths: ['src'] }],
    workflow: { testing_enabled: false },
    ...parts,
  });
  if (parsed.outcome === 'refused') throw new Error(parsed.problems.map(problemLine).join('\n'));
  return parsed.spec;
}

export const features = (...descriptions: readonly string[]) =>
  descriptions.map((description) => ({ type: 'feature' as const, description }));
