import { describe, expect, it } from 'vitest';
import type { PlannerReply } from '../../ports/plannerModel.ts';
import { describePlannerModel } from '../conformance/plannerModel.ts';
import { createFakePlannerModel, type FakePlannerModel, saysJson } from './plannerModel.ts';

describePlannerModel('fake', async () => {
  const models = new Map<string, FakePlannerModel>();
  return {
    model: {
      async ask(question): Promise<PlannerReply> {
        const model = models.get(question.pass.apiKey);
        if (model === undefined) throw new Error('This pass has no script.');
        return model.ask(question);
      },
    },
    perform(script) {
      const apiKey = crypto.randomUUID();
      models.set(apiKey, createFakePlannerModel({ script }));
      return { baseUrl: 'http://127.0.0.1', apiKey, revoke: () => models.delete(apiKey) };
    },
    close: async () => undefined,
  };
});

describe('a scripted planner model', () => {
  const question = {
    pass: { baseUrl: 'http://127.0.0.1', apiKey: 'k', revoke: () => undefined },
    system: 'You plan.',
    prompt: 'Plan it.',
    schema: {},
    signal: new AbortController().signal,
  };

  it('keeps the questions, and is loud about one too many', async () => {
    const model = createFakePlannerModel({ script: [saysJson({ tasks: [] })] });
    expect(await model.ask(question)).toEqual({ outcome: 'answered', answer: { tasks: [] } });
    await expect(model.ask(question)).rejects.toThrow('no answer to question 2');
    expect(model.questions.map(({ prompt }) => prompt)).toEqual(['Plan it.', 'Plan it.']);
  });
});
