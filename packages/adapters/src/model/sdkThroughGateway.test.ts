import Anthropic from '@anthropic-ai/sdk';
import { createGateway } from '@nugget/gateway';
import { describe, expect, it, onTestFinished } from 'vitest';
import { failsWith, says, saysAtOnce } from './testing/modelAnswers.ts';
import { startScriptedModel } from './testing/scriptedModel.ts';

const QUESTION = { model: 'm', max_tokens: 100, messages: [{ role: 'user' as const, content: 'Hi' }] };

async function connect(options: { readonly maxRetries?: number } = {}) {
  const model = await startScriptedModel(createGateway);
  onTestFinished(model.close);
  const { baseUrl, apiKey } = model.pass();
  return { model, client: new Anthropic({ baseURL: baseUrl, apiKey, authToken: null, ...options }) };
}

describe("Anthropic's own SDK through the gateway", () => {
  it('gets a message', async () => {
    const { model, client } = await connect();
    model.script(saysAtOnce('Hello'));
    expect(await client.messages.create(QUESTION)).toMatchObject({ content: [{ text: 'Hello' }] });
  });

  it('gets a stream', async () => {
    const { model, client } = await connect();
    model.script(says('Hello'));
    expect(await client.messages.stream(QUESTION).finalText()).toBe('Hello');
  });

  it('gets the errors that it knows', async () => {
    const { model, client } = await connect({ maxRetries: 0 });
    model.script(failsWith(429, 'rate_limit_error'));
    await expect(client.messages.create(QUESTION)).rejects.toBeInstanceOf(Anthropic.RateLimitError);
  });

  it('repeats no call that the budget has refused', async () => {
    const { model, client } = await connect();
    const spent = client.withOptions({ apiKey: model.pass('All 5000 tokens are used up.').apiKey });
    await expect(spent.messages.create(QUESTION)).rejects.toMatchObject({ status: 402 });
    expect(model.requests).toEqual([]);
  });
});
