import { describeTextModel } from '@nugget/engine/testing';
import { createGateway } from '@nugget/gateway';
import { expect, it, onTestFinished } from 'vitest';
import { answerOf } from './testing/answerOf.ts';
import { says, stopsShort } from './testing/modelAnswers.ts';
import { startScriptedModel } from './testing/scriptedModel.ts';
import { createTextModel } from './textModel.ts';

const BUDGET = 'The budget of 5000 tokens is used up.';

describeTextModel('@anthropic-ai/sdk', async () => {
  const world = await startScriptedModel(createGateway);
  return {
    model: createTextModel({ backoffMs: 0 }),
    perform(script) {
      world.script(...script.map(answerOf));
      const spent = script.some((said) => said.says === 'failure' && said.code === 'BUDGET_SPENT');
      return world.pass(spent ? BUDGET : undefined);
    },
    close: world.close,
  };
});

it('asks once more when a reply breaks off, and for nothing but text', async () => {
  const world = await startScriptedModel(createGateway);
  onTestFinished(world.close);
  world.script(stopsShort('It mov'), says('It moves the ship.'));
  const model = createTextModel({ backoffMs: 0, model: 'claude-sonnet-5-5' });
  const signal = new AbortController().signal;
  const question = { pass: world.pass(), system: 'You explain.', prompt: 'Explain it.', signal };
  expect(await model.say(question)).toEqual({ outcome: 'answered', text: 'It moves the ship.' });
  const body = JSON.parse(world.requests[1]?.body ?? '');
  expect(body).toMatchObject({ model: 'claude-sonnet-5-5', system: 'You explain.' });
  expect(body).not.toHaveProperty('output_config');
});
