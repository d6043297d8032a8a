import type { NuggetSpec, Plan, PlannerAnswer } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask, aPlannedSpec, features } from '../testing/builders/plannerAnswer.ts';
import { createFakePlannerModel, saysJson } from '../testing/fakes/plannerModel.ts';
import { createMetaPlanner } from './metaPlanner.ts';

/** The plan that one answer becomes, without a second question. */
async function planOf(answer: PlannerAnswer, spec: NuggetSpec = aPlannedSpec()): Promise<Plan> {
  const model = createFakePlannerModel({ script: [saysJson(answer)] });
  const pass = { baseUrl: 'http://127.0.0.1:1', apiKey: 'throwaway', revoke: () => undefined };
  return createMetaPlanner({ model }).plan({ spec, pass, signal: new AbortController().signal });
}

describe('what needs no thought is put right without asking again', () => {
  it('takes the child’s word for its own crew, and keeps members who are not used', async () => {
    const agents = [
      { name: ' nova ', role: 'tester' as const, persona: 'other' },
      { name: 'Helper', role: 'custom' as const, persona: 'draws' },
      { name: 'Idle', role: 'custom' as const, persona: '' },
    ];
    const tasks = [anAnswerTask('t1', { agent_name: 'NOVA' }), anAnswerTask('t2', { agent_name: 'Helper' })];
    const spec = aPlannedSpec({
      agents: [
        { name: 'Nova', role: 'builder', persona: 'loves space' },
        { name: 'Owl', role: 'reviewer' },
      ],
    });
    const plan = await planOf(anAnswer(tasks, { agents }), spec);
    expect(plan.agents.map(({ name, role, persona }) => [name, role, persona])).toEqual([
      ['Nova', 'builder', 'loves space'],
      ['Owl', 'reviewer', ''],
      ['Helper', 'custom', 'draws'],
    ]);
    expect(plan.tasks[0]?.agent_name).toBe('Nova');
  });

  it('brings a crew where the child named none, or not all that are needed', async () => {
    const workflow = { testing_enabled: true, review_enabled: true };
    const tasks = [
      anAnswerTask('t1', { agent_name: 'Bolt' }),
      anAnswerTask('t2', { agent_name: 'Scout' }),
      anAnswerTask('t3', { agent_name: 'Sage' }),
    ];
    const persona = [{ name: 'Scout', role: 'tester' as const, persona: 'a detective' }];
    const plan = await planOf(anAnswer(tasks, { agents: persona }), aPlannedSpec({ agents: [], workflow }));
    expect(plan.agents.map(({ name, role, persona: said }) => [name, role, said])).toEqual([
      ['Bolt', 'builder', ''],
      ['Pixel', 'builder', ''],
      ['Scout', 'tester', 'a detective'],
      ['Sage', 'reviewer', ''],
    ]);
    const spec = aPlannedSpec({
      agents: [{ name: 'scout', role: 'builder' }],
      workflow: { testing_enabled: true },
    });
    const named = await planOf(
      anAnswer([anAnswerTask('t1', { agent_name: 'scout' }), anAnswerTask('t2', { agent_name: 'Scout 2' })]),
      spec,
    );
    expect(named.agents.map(({ name, role }) => [name, role])).toEqual([
      ['scout', 'builder'],
      ['Scout 2', 'tester'],
    ]);
  });

  it('asks the child exactly where the child wanted, in the planner’s words where it has some', async () => {
    const answer = anAnswer([anAnswerTask('t1'), anAnswerTask('t2', { dependencies: ['t1'] })], {
      gates: [
        { after: 't1', question: 'Shall we go on?' },
        { after: 't1', question: 'Do you like the COLOURS?' },
        { after: 't2', question: 'One more?' },
      ],
    });
    const human_gates = ['the colours', '', 'colours'];
    const plan = await planOf(answer, aPlannedSpec({ workflow: { testing_enabled: false, human_gates } }));
    expect(plan.gates).toEqual([
      { id: 'gate-1', after: 't1', question: 'Do you like the COLOURS?' },
      { id: 'gate-2', after: 't1', question: 'Shall we go on?' },
    ]);
  });

  it('puts a gate that was forgotten, or stands nowhere, after the last task', async () => {
    const answer = anAnswer([anAnswerTask('t1', { dependencies: ['t2'] }), anAnswerTask('t2')], {
      gates: [{ after: 't9', question: 'The ship?' }],
    });
    const human_gates = ['the ship', 'the end'];
    const plan = await planOf(answer, aPlannedSpec({ workflow: { testing_enabled: false, human_gates } }));
    expect(plan.gates.map(({ after, question }) => [after, question])).toEqual([
      ['t1', 'The ship?'],
      ['t1', 'the end'],
    ]);
  });

  it('asks nothing that the child did not want to be asked', async () => {
    const plan = await planOf(
      anAnswer([anAnswerTask('t1')], { gates: [{ after: 't1', question: 'Good?' }] }),
    );
    expect(plan.gates).toEqual([]);
  });

  it('holds every builder to a constraint that no task names', async () => {
    const requirements = [{ type: 'constraint' as const, description: 'no internet' }];
    const plan = await planOf(
      anAnswer([anAnswerTask('t1'), anAnswerTask('t2')]),
      aPlannedSpec({ requirements }),
    );
    expect(plan.tasks.map((task) => task.requirement_ids)).toEqual([['req_0'], ['req_0']]);
  });

  it('takes out a review that nobody asked for, and closes the gap', async () => {
    const agents = [
      { name: 'Nova', role: 'builder' as const },
      { name: 'Owl', role: 'reviewer' as const },
    ];
    const tasks = [
      anAnswerTask('t1'),
      anAnswerTask('t2', { agent_name: 'Owl', dependencies: ['t1'] }),
      anAnswerTask('t3', { dependencies: ['t2'] }),
    ];
    const plan = await planOf(anAnswer(tasks), aPlannedSpec({ agents }));
    expect(plan.tasks.map(({ id, dependencies }) => [id, dependencies])).toEqual([
      ['t1', []],
      ['t3', ['t1']],
    ]);
  });

  it('makes the later of two things wait for the earlier', async () => {
    const requirements = features('fly', 'land');
    const workflow = {
      testing_enabled: false,
      flow_hints: [{ type: 'sequential' as const, descriptions: ['Fly ', 'land'] }],
    };
    const tasks = [
      anAnswerTask('t1', { requirement_ids: ['req_1'] }),
      anAnswerTask('t2', { requirement_ids: ['req_0'] }),
    ];
    const plan = await planOf(anAnswer(tasks), aPlannedSpec({ requirements, workflow }));
    expect(plan.tasks.map((task) => task.dependencies)).toEqual([['t2'], []]);
  });

  it('gives ids that could leave their folder safe names, everywhere', async () => {
    const tasks = [
      anAnswerTask('../../etc'),
      anAnswerTask('T1', { dependencies: ['../../etc'] }),
      anAnswerTask('t1'),
      anAnswerTask('fix-1'),
      anAnswerTask('__proto__'),
    ];
    const human_gates = ['end'];
    const plan = await planOf(
      anAnswer(tasks, { gates: [{ after: '../../etc', question: 'end' }] }),
      aPlannedSpec({ workflow: { testing_enabled: false, human_gates } }),
    );
    expect(plan.tasks.map(({ id, dependencies }) => [id, dependencies])).toEqual([
      ['t2', []],
      ['T1', ['t2']],
      ['t3', []],
      ['t4', []],
      ['t5', []],
    ]);
    expect(plan.gates[0]?.after).toBe('t2');
  });

  it('cuts what is too long and forgets what does not exist', async () => {
    const task = anAnswerTask(' t1 ', {
      name: ' ',
      description: `${'long '.repeat(2_000)}\u0000`,
      acceptance_criteria: Array.from({ length: 99 }, (_, index) => `criterion ${index}`),
      requirement_ids: ['req_77'],
      dependencies: [],
    });
    const [planned] = (await planOf(anAnswer([task]))).tasks;
    expect(planned?.id).toBe('t1');
    expect(planned?.name).toHaveLength(200);
    expect(planned?.description.length).toBeLessThanOrEqual(5_000);
    expect(planned?.acceptance_criteria).toHaveLength(20);
    expect(planned?.requirement_ids).toEqual([]);
  });
});
