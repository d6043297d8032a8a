import { PlannerAnswer, type UpstreamRequest, writeBrief } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { applyComposition, inOrder } from './recipes/applyComposition.ts';
import { composeFor } from './recipes/index.ts';
import { createRehearsal } from './rehearsal.ts';
import { aTaskBrief } from './testing/aBrief.ts';
import { exampleSpec } from './testing/aSpec.ts';
import { ALL_TOOLS, playBrief } from './testing/playBrief.ts';
import { readStream } from './testing/readStream.ts';

const spec = exampleSpec('space-dodge');
const crew = createRehearsal({ pace: 'brisk' });

function aRequest(body: unknown, path = '/v1/messages?beta=true'): UpstreamRequest {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { path, headers: {}, body: text, signal: new AbortController().signal };
}

const prompt = (text: string) => ({
  model: 'any-model',
  max_tokens: 100,
  messages: [{ role: 'user', content: text }],
});

const tools = ALL_TOOLS.map((name) => ({ name, input_schema: {} }));

async function refusal(request: UpstreamRequest) {
  const response = await crew.send(request);
  const { error } = (await response.json()) as { error: { type: string; message: string } };
  return { status: response.status, type: error.type, message: error.message };
}

describe('planning', () => {
  it('answers with a plan that the contract accepts, in the planner’s shape', async () => {
    const response = await crew.send(aRequest(prompt(writeBrief({ purpose: 'plan', spec, problems: [] }))));
    const { content, stop_reason, model } = (await response.json()) as {
      content: { text: string }[];
      stop_reason: string;
      model: string;
    };
    const plan = PlannerAnswer.parse(JSON.parse(content[0]?.text ?? ''));
    expect({ stop_reason, model }).toEqual({ stop_reason: 'end_turn', model: 'any-model' });
    expect(plan.explanation).toContain('rehearsal: scripted, not AI');
    expect(plan.agents.map(({ name }) => name)).toEqual(['Nova', 'Comet', 'Checkers', 'Professor Owl']);
    expect(
      plan.tasks.filter(({ dependencies }) => dependencies.join() === 'page').length,
    ).toBeGreaterThanOrEqual(3);
  });
});

describe('building', () => {
  it('builds the whole space game through tool calls, task by task', async () => {
    const composition = composeFor(spec);
    let files: ReadonlyMap<string, string> = new Map();
    for (const task of inOrder(composition.tasks)) {
      const played = await playBrief(aTaskBrief({ spec, task }), {
        files,
        tests: 'verdict: passed (20 passed, 0 failed)',
      });
      expect(played.summary).toContain('rehearsal: scripted, not AI');
      files = played.desk.files;
    }
    expect(Object.fromEntries(files)).toEqual(Object.fromEntries(applyComposition(composition)));
  });

  it('gives a request that is sent again the same reply', async () => {
    const body = { ...prompt(writeBrief(aTaskBrief({ spec, task: { id: 'page' } }))), tools };
    const [first, again] = await Promise.all([crew.send(aRequest(body)), crew.send(aRequest(body))]);
    expect(await first.text()).toBe(await again.text());
  });

  it('counts tokens both ways and streams in pieces', async () => {
    const body = { ...prompt(writeBrief(aTaskBrief({ spec, task: { id: 'page' } }))), tools, stream: true };
    const reply = await readStream(await crew.send(aRequest(body)));
    expect(reply.usage.input_tokens).toBe(Math.ceil(JSON.stringify(body).length / 4));
    expect(reply.usage.output_tokens).toBeGreaterThan(10);
    expect(reply.deltas).toBeGreaterThan(3);
    expect(reply.stopReason).toBe('tool_use');
  });

  it('ends a stream when the request is given up', async () => {
    const abort = new AbortController();
    const body = { ...prompt(writeBrief(aTaskBrief({ spec, task: { id: 'page' } }))), tools, stream: true };
    const response = await createRehearsal().send({ ...aRequest(body), signal: abort.signal });
    abort.abort();
    await expect(response.text()).rejects.toThrow();
  });
});

describe('requests that no script expects', () => {
  it('refuses a prompt without a brief', async () => {
    expect(await refusal(aRequest(prompt('Write me a poem.')))).toMatchObject({
      status: 400,
      type: 'invalid_request_error',
      message: expect.stringContaining('no <brief>'),
    });
  });

  it('refuses a damaged brief', async () => {
    expect((await refusal(aRequest(prompt('<brief>\n{"purpose":"dance"}\n</brief>')))).message).toContain(
      'damaged',
    );
  });

  it('refuses a body that is not JSON, and one without messages', async () => {
    expect((await refusal(aRequest('{'))).message).toContain('not JSON');
    expect((await refusal(aRequest({ model: 'm' }))).message).toContain('messages');
  });

  it('refuses work for which it gets no tools', async () => {
    const request = aRequest({ ...prompt(writeBrief(aTaskBrief({ spec }))), tools: [] });
    expect((await refusal(request)).message).toContain('needs the tools Glob, Read, Write, Edit');
  });

  it('refuses a structured answer that it has no script for', async () => {
    const format = { type: 'json_schema', schema: { type: 'object', properties: { verdict: {} } } };
    const request = aRequest({
      ...prompt(writeBrief(aTaskBrief({ spec }))),
      tools,
      output_config: { format },
    });
    expect((await refusal(request)).message).toContain('verdict');
  });

  it('says that there is nothing at another path', async () => {
    expect(await refusal(aRequest(prompt('x'), '/v1/files'))).toMatchObject({
      status: 404,
      type: 'not_found_error',
    });
  });
});

describe('what the SDK asks beside the work', () => {
  it('counts the tokens of a request', async () => {
    const response = await crew.send(aRequest(prompt('x'.repeat(400)), '/v1/messages/count_tokens'));
    expect(((await response.json()) as { input_tokens: number }).input_tokens).toBeGreaterThan(100);
  });

  it('names a session', async () => {
    const format = { type: 'json_schema', schema: { type: 'object', properties: { title: {} } } };
    const body = { ...prompt(writeBrief(aTaskBrief({ spec }))), output_config: { format } };
    const { content } = (await (await crew.send(aRequest(body))).json()) as { content: { text: string }[] };
    expect(JSON.parse(content[0]?.text ?? '')).toEqual({ title: 'Space game where I dodge asteroids' });
  });
});
