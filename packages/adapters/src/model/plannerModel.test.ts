import { describePlannerModel } from '@nugget/engine/testing';
import { createGateway } from '@nugget/gateway';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createPlannerModel, type PlannerModelOptions } from './plannerModel.ts';
import { answerOf } from './testing/answerOf.ts';
import {
  babbles,
  failsInside,
  failsWith,
  isAway,
  says,
  staysSilent,
  stopsShort,
} from './testing/modelAnswers.ts';
import { type ScriptedModel, startScriptedModel } from './testing/scriptedModel.ts';

const QUICK: PlannerModelOptions = { backoffMs: 0 };
const BUDGET = 'The budget of 5000 tokens is used up.';

describePlannerModel('@anthropic-ai/sdk', async () => {
  const world = await startScriptedModel(createGateway);
  return {
    model: createPlannerModel(QUICK),
    perform(script) {
      world.script(...script.map(answerOf));
      const spent = script.some((said) => said.says === 'failure' && said.code === 'BUDGET_SPENT');
      return world.pass(spent ? BUDGET : undefined);
    },
    close: world.close,
  };
});

describe('the planner model through the gateway', () => {
  let world: ScriptedModel;
  beforeEach(async () => {
    world = await startScriptedModel(createGateway);
    onTestFinished(world.close);
  });

  const ask = (options: PlannerModelOptions = QUICK, refusal?: string) =>
    createPlannerModel(options).ask({
      pass: world.pass(refusal),
      system: 'You plan.',
      prompt: 'Plan it.',
      schema: { type: 'object', properties: { n: { type: 'integer', minimum: 1 } }, $schema: 'x' },
      signal: new AbortController().signal,
    });

  it('asks for JSON by the schema, in the form that the model takes', async () => {
    world.script(says('{}'));
    await ask({ ...QUICK, model: 'claude-sonnet-5-5' });
    expect(JSON.parse(world.requests[0]?.body ?? '')).toMatchObject({
      model: 'claude-sonnet-5-5',
      stream: true,
      system: 'You plan.',
      messages: [{ role: 'user', content: 'Plan it.' }],
      output_config: {
        format: { type: 'json_schema', schema: { type: 'object', additionalProperties: false } },
      },
    });
  });

  it.each([
    ['busy', failsWith(429, 'rate_limit_error', { 'retry-after': '0' })],
    ['overloaded', failsWith(529, 'overloaded_error')],
    ['broken', failsWith(500, 'api_error')],
    ['away', isAway],
    ['overloaded in the middle of its answer', failsInside('overloaded_error')],
    ['cut short in the middle of its answer', stopsShort('{"n": 1}')],
    ['talking nonsense', babbles('event: message_start\ndata: {oh no\n\n')],
    ['a web page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['silent in a whole stream', babbles('')],
  ] as const)('is asked again when it is %s, and then answers', async (_kind, trouble) => {
    world.script(trouble, trouble, says('{"n": 2}'));
    expect(await ask()).toEqual({ outcome: 'answered', answer: { n: 2 } });
    expect(world.requests.length).toBe(3);
  });

  it('is asked no more than three times', async () => {
    world.script(failsWith(529, 'overloaded_error'));
    expect(await ask()).toEqual({ outcome: 'failed', code: 'MODEL_BUSY', message: 'The model says 529.' });
    expect(world.requests.length).toBe(3);
  });

  it('is not asked again when its key is refused', async () => {
    world.script(failsWith(401, 'authentication_error'));
    expect(await ask()).toMatchObject({ outcome: 'failed', code: 'MODEL_KEY_REFUSED' });
    expect(world.requests.length).toBe(1);
  });

  it('is not asked again when it wants to be left alone for longer than a child waits', async () => {
    world.script(failsWith(429, 'rate_limit_error', { 'retry-after': '3600' }));
    expect(await ask()).toMatchObject({ outcome: 'failed', code: 'MODEL_BUSY' });
    expect(world.requests.length).toBe(1);
  });

  it('is not asked at all when the budget is spent, and the reason is named', async () => {
    expect(await ask(QUICK, BUDGET)).toEqual({ outcome: 'failed', code: 'BUDGET_SPENT', message: BUDGET });
    expect(world.requests).toEqual([]);
  });

  it('is given up after its time, however it spends it', async () => {
    world.script(staysSilent);
    expect(await ask({ timeLimitMs: 30 })).toMatchObject({ outcome: 'failed', code: 'AGENT_TIMEOUT' });
  });

  it('keeps the reason of the last try when the time ends between two', async () => {
    world.script(failsWith(529, 'overloaded_error', { 'retry-after': '50' }));
    expect(await ask({ timeLimitMs: 1_000 })).toMatchObject({ outcome: 'failed', code: 'MODEL_BUSY' });
  });

  it('may wrap its JSON in a code block', async () => {
    world.script(says('```json\n{"n": 1}\n```'));
    expect(await ask()).toEqual({ outcome: 'answered', answer: { n: 1 } });
  });

  it('says where JSON breaks', async () => {
    world.script(says('{"n": 1, "m": oops}'));
    expect(await ask()).toEqual({
      outcome: 'unreadable',
      problem: expect.stringContaining("Unexpected token 'o'"),
    });
  });
});
