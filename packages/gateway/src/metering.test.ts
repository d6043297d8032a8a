import { describe, expect, it } from 'vitest';
import { cut, error, hang, json, stall, stream } from './testing/answers.ts';
import { aMessage, aStream, streamStart } from './testing/messages.ts';
import { startTestGateway } from './testing/startTestGateway.ts';
import { compatibleUpstream } from './upstreams/compatibleUpstream.ts';

const WHOLE = { inputTokens: 135, outputTokens: 15 };
const BEGUN = { inputTokens: 135, outputTokens: 1 };
const NOTHING = { inputTokens: 0, outputTokens: 0, costUsd: 0 };

describe('what a call is said to have used', () => {
  it('is the usage of a reply in one piece, and who asked', async () => {
    const { model, ask, usages } = await startTestGateway();
    model.script(json(aMessage()));
    await (await ask()).text();
    expect(usages).toMatchObject([{ sessionId: 's1', taskId: 't1', agentName: 'Ada', ...WHOLE }]);
  });

  it('is the last usage of a stream, however it is cut into pieces', async () => {
    const { model, ask, usages } = await startTestGateway();
    model.script(stream(aStream(), 3));
    await (await ask()).text();
    expect(usages).toMatchObject([WHOLE]);
  });

  it('is known before the caller sees the end of the stream', async () => {
    const { model, ask, usages } = await startTestGateway();
    model.script(stall(aStream()));
    for await (const chunk of (await ask()).body ?? []) {
      if (Buffer.from(chunk).includes('message_stop')) break;
    }
    expect(usages).toMatchObject([WHOLE]);
  });

  it('does not shrink when the end of a stream repeats it with zeros', async () => {
    const { model, ask, usages } = await startTestGateway();
    model.script(stream(aStream().replace('{"output_tokens":15}', '{"output_tokens":15,"input_tokens":0}')));
    await (await ask()).text();
    expect(usages).toMatchObject([WHOLE]);
  });

  it('is what had been seen when a stream was cut off', async () => {
    const { model, ask, usages } = await startTestGateway();
    model.script(cut(streamStart()));
    await (await ask()).text();
    expect(usages).toMatchObject([BEGUN]);
  });

  it('is what had been seen when the caller left, and the model is told to stop', async () => {
    const { model, ask, usages, close } = await startTestGateway();
    model.script(stall(streamStart()));
    const leaving = new AbortController();
    const response = await ask({ signal: leaving.signal });
    await response.body?.getReader().read();
    leaving.abort();
    await model.abandoned;
    await close();
    expect(usages).toMatchObject([BEGUN]);
  });

  it('is nothing for a caller that left before the model said a word', async () => {
    const { model, ask, usages, close } = await startTestGateway();
    const leaving = new AbortController();
    model.script((response) => {
      hang(response);
      leaving.abort();
    });
    await expect(ask({ signal: leaving.signal })).rejects.toThrow();
    await model.abandoned;
    await close();
    expect(usages).toEqual([expect.objectContaining(NOTHING)]);
  });

  it('is nothing for a reply that is an error, and the retry after it counts by itself', async () => {
    const { model, ask, usages } = await startTestGateway();
    model.script(error(429, 'rate_limit_error'), stream());
    await (await ask()).text();
    await (await ask()).text();
    expect(usages).toMatchObject([NOTHING, WHOLE]);
  });

  it('is nothing when a usage makes no sense', async () => {
    const { model, ask, usages } = await startTestGateway();
    model.script(json(aMessage({ usage: { input_tokens: -5, output_tokens: 'many' } })));
    await (await ask()).text();
    expect(usages).toMatchObject([NOTHING]);
  });

  it('is kept apart for callers that ask at the same time', async () => {
    const { model, ask, issue, usages } = await startTestGateway();
    model.script(stream(aStream(), 9));
    const agents = ['Ada', 'Bo', 'Cy', 'Di'];
    await Promise.all(agents.map(async (agentName) => (await ask({ pass: issue({ agentName }) })).text()));
    expect(usages.map(({ agentName }) => agentName).toSorted()).toEqual(agents);
    expect(usages).toMatchObject(agents.map(() => WHOLE));
  });
});

describe('what a call is said to have cost', () => {
  it("follows the model's price, with its own price for the cache", async () => {
    const { model, ask, usages } = await startTestGateway();
    model.script(json(aMessage()));
    await (await ask()).text();
    // 25 at $4, 10 written at $5, 100 read at $0.20, 15 out at $20, each for a million.
    expect(usages[0]?.costUsd).toBeCloseTo((100 + 50 + 20 + 300) / 1e6, 12);
  });

  it('follows prices that were given instead', async () => {
    const pricing = [{ models: ['tiny'], input: 1, output: 0, cacheRead: 0 }];
    const { model, ask, usages } = await startTestGateway({ pricing });
    model.script(json(aMessage({ model: 'tiny', usage: { input_tokens: 1_000_000 } })));
    await (await ask()).text();
    expect(usages).toMatchObject([{ costUsd: 1 }]);
  });

  it('is zero for a model without a price, which is said once', async () => {
    const { model, ask, usages, warnings } = await startTestGateway();
    model.script(json(aMessage({ model: 'claude-next' })));
    await (await ask()).text();
    await (await ask()).text();
    expect(usages).toMatchObject([{ ...WHOLE, costUsd: 0 }, { costUsd: 0 }]);
    expect(warnings).toEqual([
      'No price is known for this model: its calls count as free. {"model":"claude-next"}',
    ]);
  });

  it("is zero for a compatible server, even one that answers under Anthropic's names", async () => {
    const { model: local, ...rest } = await startTestGateway();
    const { ask, usages, warnings } = await startTestGateway({
      upstream: compatibleUpstream({ url: local.url }),
    });
    local.script(json(aMessage()));
    await (await ask()).text();
    expect(usages).toMatchObject([{ ...WHOLE, costUsd: 0 }]);
    expect([...warnings, ...rest.usages]).toEqual([]);
  });
});

describe('a budget that is spent', () => {
  it('refuses the call by name, in a way that no client repeats', async () => {
    const { model, ask, issue, usages } = await startTestGateway();
    const pass = issue({}, ({ agentName }) => `${agentName} has used all 5000 tokens.`);
    const response = await ask({ pass });
    expect(response.status).toBe(402);
    expect(response.headers.get('x-nugget-code')).toBe('BUDGET_SPENT');
    expect(response.headers.get('x-should-retry')).toBe('false');
    expect(await response.json()).toEqual({
      type: 'error',
      error: {
        type: 'billing_error',
        message: '[nugget:BUDGET_SPENT] Ada has used all 5000 tokens.',
      },
    });
    expect([...model.received, ...usages]).toEqual([]);
  });
});
