import { NuggetError, Plan } from '@nugget/contract';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aPlannedSpec, features } from '../testing/builders/plannerAnswer.ts';
import { createFakePlannerModel, saysJson } from '../testing/fakes/plannerModel.ts';
import { graphProblems } from './graphProblems.ts';
import { createMetaPlanner } from './metaPlanner.ts';

const spec = aPlannedSpec({
  requirements: [...features('fly', 'land'), { type: 'constraint', description: 'no internet' }],
  agents: [
    { name: 'Nova', role: 'builder' },
    { name: 'Owl', role: 'reviewer' },
  ],
  workflow: {
    testing_enabled: false,
    human_gates: ['the end'],
    flow_hints: [{ type: 'sequential', descriptions: ['fly', 'land'] }],
  },
});

// A few odd names, so that they meet each other often enough to form plans, cycles and repetitions.
const id = fc.constantFrom('t1', 't2', 'T1', '../x', '__proto__', ' t2 ', '');
const agent = fc.constantFrom('Nova', 'Nova', 'nova ', 'Owl', 'Zed', 'constructor');
const task = fc.record({
  id: fc.oneof(id, fc.string({ unit: 'binary' })),
  name: fc.string(),
  description: fc.string({ unit: 'binary' }),
  agent_name: agent,
  dependencies: fc.array(id, { maxLength: 2 }),
  acceptance_criteria: fc.array(fc.string(), { maxLength: 2 }),
  requirement_ids: fc.subarray(['req_0', 'req_1', 'req_2', 'req_9']),
});
const answer = fc.record({
  explanation: fc.string(),
  agents: fc.array(
    fc.record({ name: agent, role: fc.constantFrom('builder', 'reviewer', 'custom'), persona: fc.string() }),
  ),
  tasks: fc.array(task, { maxLength: 5 }),
  gates: fc.array(fc.record({ after: id, question: fc.string() }), { maxLength: 3 }),
});

it('makes of any answer a plan that can be carried out, or says that it cannot', async () => {
  const pass = { baseUrl: '', apiKey: '', revoke: () => undefined };
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(answer, async (said) => {
      const model = createFakePlannerModel({ script: [saysJson(said), saysJson(said)] });
      const { signal } = new AbortController();
      const plan = await createMetaPlanner({ model })
        .plan({ spec, pass, signal })
        .catch((thrown: unknown) => thrown);
      if (plan instanceof NuggetError) {
        expect(plan.code).toBe('PLAN_INVALID');
        return;
      }
      taken += 1;
      const { tasks, agents, gates } = Plan.parse(plan);
      expect(graphProblems(tasks)).toEqual([]);
      expect(new Set(tasks.map((each) => each.id.toLowerCase())).size).toBe(tasks.length);
      for (const each of tasks) {
        expect(each.id).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]*$/);
        expect(agents.map(({ name }) => name)).toContain(each.agent_name);
      }
      expect(new Set(tasks.flatMap((each) => each.requirement_ids))).toEqual(
        new Set(['req_0', 'req_1', 'req_2']),
      );
      expect(gates).toHaveLength(1);
    }),
    { numRuns: 400 },
  );
  expect(taken).toBeGreaterThan(0);
});
