import {
  NuggetError,
  type NuggetSpec,
  type NuggetSpecInput,
  type PlannerAnswer,
  readBrief,
} from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import type { PlannerModel } from '../ports/plannerModel.ts';
import { anAnswer, anAnswerTask, aPlannedSpec, features } from '../testing/builders/plannerAnswer.ts';
import { createFakePlannerModel, type ModelSays, saysJson } from '../testing/fakes/plannerModel.ts';
import { createMetaPlanner } from './metaPlanner.ts';

const aModel = (...replies: readonly (PlannerAnswer | ModelSays)[]) =>
  createFakePlannerModel({ script: replies.map((reply) => ('says' in reply ? reply : saysJson(reply))) });
const noJson: ModelSays = { says: 'text', text: 'Sure! Here is the plan.' };
const keyRefused: ModelSays = { says: 'failure', code: 'MODEL_KEY_REFUSED' };

const pass = { baseUrl: 'http://127.0.0.1:1', apiKey: 'throwaway', revoke: () => undefined };

const planWith = (model: PlannerModel, spec: NuggetSpec = aPlannedSpec()) =>
  createMetaPlanner({ model }).plan({ spec, pass, signal: new AbortController().signal });

/** What is wrong with an answer that the model gives twice. */
async function problemsOf(answer: PlannerAnswer, spec: NuggetSpec): Promise<readonly unknown[]> {
  const error = await planWith(aModel(answer, answer), spec).catch((thrown: unknown) => thrown);
  if (!(error instanceof NuggetError)) throw new Error('the plan was taken');
  expect(error.code).toBe('PLAN_INVALID');
  return [error.details.problems].flat();
}

describe('a good answer', () => {
  it('becomes the plan in one round', async () => {
    const model = aModel(anAnswer([anAnswerTask('t1'), anAnswerTask('t2', { dependencies: ['t1'] })]));
    const plan = await planWith(model, aPlannedSpec());
    expect(model.questions).toHaveLength(1);
    expect(plan.explanation).toBe('First this, then that.');
    expect(plan.tasks.map(({ id, status, dependencies }) => [id, status, dependencies])).toEqual([
      ['t1', 'pending', []],
      ['t2', 'pending', ['t1']],
    ]);
    expect(plan.agents).toEqual([
      { name: 'Nova', role: 'builder', persona: 'loves space', status: 'idle', allowed_paths: ['src'] },
    ]);
  });

  it('is asked for with the spec, the crew and the schema', async () => {
    const model = aModel(anAnswer([anAnswerTask('t1', { requirement_ids: ['req_0'] })]));
    await planWith(model, aPlannedSpec({ requirements: features('the ship flies') }));
    const [request] = model.questions;
    expect(request?.schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
    });
    expect(request?.prompt).toContain('req_0 (feature): the ship flies');
    expect(request?.prompt).toContain('Nova (builder): loves space');
    expect(readBrief(request?.prompt ?? '')).toMatchObject({ purpose: 'plan', problems: [] });
  });

  it('plans fifty requirements as well as none', async () => {
    const descriptions = Array.from({ length: 50 }, (_, index) => `wish ${index}`);
    const tasks = descriptions.map((_, index) =>
      anAnswerTask(`t${index}`, { requirement_ids: [`req_${index}`] }),
    );
    const plan = await planWith(
      aModel(anAnswer(tasks)),
      aPlannedSpec({ requirements: features(...descriptions) }),
    );
    expect(plan.tasks).toHaveLength(50);
  });
});

describe('a bad answer', () => {
  it('is mended in one more round that quotes what was wrong', async () => {
    const bad = anAnswer([
      anAnswerTask('t1', { dependencies: ['t2'] }),
      anAnswerTask('t2', { dependencies: ['t1'] }),
    ]);
    const model = aModel(bad, anAnswer([anAnswerTask('t1')]));
    const plan = await planWith(model, aPlannedSpec());
    expect(plan.tasks).toHaveLength(1);
    const problem = 'these tasks wait for each other in a circle: t1 -> t2 -> t1';
    expect(model.questions[1]?.prompt).toContain(`- ${problem}`);
    expect(model.questions[1]?.prompt).toContain('Make t1.js');
    expect(readBrief(model.questions[1]?.prompt ?? '')).toMatchObject({ problems: [problem] });
  });

  it('may be no JSON the first time', async () => {
    const model = aModel(noJson, anAnswer([anAnswerTask('t1')]));
    expect((await planWith(model, aPlannedSpec())).tasks).toHaveLength(1);
    expect(model.questions[1]?.prompt).toContain('The answer is no JSON');
  });

  it('ends in an error that names what was wrong when it comes twice', async () => {
    const model = aModel(noJson, anAnswer([]));
    const error = await planWith(model, aPlannedSpec()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'PLAN_INVALID',
      details: { problems: ['the plan has no tasks; it needs at least one'] },
    });
    expect(model.questions).toHaveLength(2);
  });

  interface Bad {
    readonly title: string;
    readonly tasks: Parameters<typeof anAnswer>[0];
    readonly spec?: Partial<NuggetSpecInput>;
    readonly problem: string;
  }
  const bad: readonly Bad[] = [
    {
      title: 'a repeated id',
      tasks: [anAnswerTask('t1'), anAnswerTask('t1')],
      problem: 'the id "t1" stands for more than one task; give each task its own',
    },
    {
      title: 'a missing dependency',
      tasks: [anAnswerTask('t1', { dependencies: ['t7'] })],
      problem: 'task "t1" depends on "t7", and there is no such task',
    },
    { title: 'no id', tasks: [anAnswerTask('')], problem: 'task number 1 has no id' },
    {
      title: 'a stranger',
      tasks: [anAnswerTask('t1', { agent_name: 'Zed' }), anAnswerTask('t2')],
      problem: 'task "t1" is for "Zed", who is not in the crew; the crew is "Nova"',
    },
    {
      title: 'a forgotten requirement',
      tasks: [anAnswerTask('t1')],
      spec: { requirements: features('fly') },
      problem: 'no task makes requirement "req_0" true: fly',
    },
    {
      title: 'too many tasks',
      tasks: Array.from({ length: 121 }, (_, index) => anAnswerTask(`t${index}`)),
      problem: 'the plan has 121 tasks; at most 120 are allowed',
    },
    {
      title: 'no tests',
      tasks: [anAnswerTask('t1')],
      spec: { workflow: { testing_enabled: true } },
      problem: 'no task is for a tester, and testing is wanted',
    },
    {
      title: 'no review',
      tasks: [anAnswerTask('t1')],
      spec: { workflow: { testing_enabled: false, review_enabled: true } },
      problem: 'no task is for a reviewer, and a review is wanted',
    },
  ];
  it.each(bad)('has $title', async ({ tasks, spec, problem }) => {
    expect(await problemsOf(anAnswer(tasks), aPlannedSpec(spec))).toEqual([problem]);
  });

  it('has a builder’s work done by a tester', async () => {
    const agents = [{ name: 'Nova', role: 'tester' as const }];
    expect(await problemsOf(anAnswer([anAnswerTask('t1')]), aPlannedSpec({ agents }))).toEqual([
      'no task is for a builder',
    ]);
  });

  it('has the wrong shape', async () => {
    const model = aModel(saysJson({ tasks: 'none' }), saysJson(null));
    await expect(planWith(model, aPlannedSpec())).rejects.toThrow(
      'the document: must be an object, not null',
    );
  });
});

describe('a wish of the child about order', () => {
  const requirements = features('fly', 'land');
  const workflow = {
    testing_enabled: false,
    flow_hints: [{ type: 'parallel' as const, descriptions: ['fly', 'land', 'what nobody asked for'] }],
  };
  const wishful = aPlannedSpec({ requirements, workflow });
  const fly = anAnswerTask('t1', { requirement_ids: ['req_0'] });
  const inRow = anAnswer([
    fly,
    anAnswerTask('t2', { dependencies: ['t1'] }),
    anAnswerTask('t3', { requirement_ids: ['req_1'], dependencies: ['t2'] }),
  ]);
  const sideBySide = anAnswer([fly, anAnswerTask('t3', { requirement_ids: ['req_1'] })]);

  it('is worth asking again', async () => {
    const model = aModel(inRow, sideBySide);
    expect((await planWith(model, wishful)).tasks).toHaveLength(2);
    expect(model.questions[1]?.prompt).toContain('tasks "t1" and "t3" must not wait for each other');
  });

  it('is not worth giving up for', async () => {
    expect((await planWith(aModel(inRow, inRow), wishful)).tasks).toHaveLength(3);
    expect((await planWith(aModel(inRow, anAnswer([])), wishful)).tasks).toHaveLength(3);
    const busy: ModelSays = { says: 'failure', code: 'MODEL_BUSY' };
    expect((await planWith(aModel(inRow, busy), wishful)).tasks).toHaveLength(3);
  });

  it('does not close a circle', async () => {
    const flow_hints = [{ type: 'sequential' as const, descriptions: ['land', 'fly'] }];
    const backwards = aPlannedSpec({ requirements, workflow: { testing_enabled: false, flow_hints } });
    const plan = await planWith(aModel(inRow, inRow), backwards);
    expect(plan.tasks[0]?.dependencies).toEqual([]);
  });
});

describe('a model that fails', () => {
  it('ends planning under the name of its failure', async () => {
    await expect(planWith(aModel(keyRefused), aPlannedSpec())).rejects.toMatchObject({
      code: 'MODEL_KEY_REFUSED',
    });
    await expect(planWith(aModel(noJson, keyRefused), aPlannedSpec())).rejects.toMatchObject({
      code: 'MODEL_KEY_REFUSED',
    });
  });
});
