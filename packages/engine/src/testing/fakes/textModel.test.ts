import { describe, expect, it } from 'vitest';
import { describeTextModel } from '../conformance/textModel.ts';
import { createFakeTextModel, type FakeTextModel } from './textModel.ts';

describeTextModel('fake', async () => {
  const models = new Map<string, FakeTextModel>();
  return {
    model: {
      async say(question) {
        const model = models.get(question.pass.apiKey);
        if (model === undefined) throw new Error('This pass has no script.');
        return model.say(question);
      },
    },
    perform(script) {
      const apiKey = crypto.randomUUID();
      models.set(apiKey, createFakeTextModel({ script }));
      return { baseUrl: 'http://127.0.0.1', apiKey, revoke: () => models.delete(apiKey) };
    },
    close: async () => undefined,
  };
});

describe('a scripted text model', () => {
  it('is loud about one question too many', async () => {
    const model = createFakeTextModel({ script: [] });
    const pass = { baseUrl: 'http://127.0.0.1', apiKey: 'k', revoke: () => undefined };
    const signal = new AbortController().signal;
    await expect(model.say({ pass, system: '', prompt: '', signal })).rejects.toThrow('question 1');
  });
});
