import { readExplain } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import type { ExplainAsk } from '../aftercare.ts';
import { anAnswer, anAnswerTask, aPlannedSpec } from '../testing/builders/plannerAnswer.ts';
import { type FakeGateway, tokens } from '../testing/builders/workshop/fakeGateway.ts';
import {
  aWorkshop,
  finishes,
  type Workshop,
  type WorkshopOptions,
  writes,
} from '../testing/builders/workshop.ts';
import type { ModelSays } from '../testing/fakes/plannerModel.ts';
import { createFakeTextModel, type FakeTextModel } from '../testing/fakes/textModel.ts';

const LINES = Array.from({ length: 300 }, (_, index) => `line ${index + 1}`);
const ASK: ExplainAsk = { path: 'game.js', fromLine: 30, toLine: 31 };

interface Shown {
  readonly shop: Workshop;
  readonly model: FakeTextModel;
}

/** A finished nugget; each explanation is one model call of 10 tokens. */
async function built(
  options: Partial<WorkshopOptions> = {},
  says: readonly ModelSays[] = ANSWER,
): Promise<Shown> {
  const model = createFakeTextModel({ script: says });
  const shop = await aWorkshop({
    plan: anAnswer([anAnswerTask('t1')]),
    play: () => [writes('game.js', LINES.join('\n')), writes('pic.bin', 'a\u0000'), finishes('Done.')],
    ...options,
    tools: (tools) => ({
      ...tools,
      textModel: {
        say(question) {
          (tools.gateway as FakeGateway).call(question.pass, tokens(10));
          return model.say(question);
        },
      },
    }),
  });
  await shop.start();
  return { shop, model };
}

const ANSWER: readonly ModelSays[] = [
  { says: 'text', text: ' It moves the ship.\n' },
  { says: 'text', text: 'Again.' },
];

const explain = ({ shop }: Shown, ask: Partial<ExplainAsk> = {}) =>
  shop.bench.orchestrator.explain(shop.bench.entry.id, { ...ASK, ...ask });

describe('an explanation', () => {
  it('comes from the real lines, with some around them', async () => {
    const shown = await built();
    expect(await explain(shown)).toEqual({ explanation: 'It moves the ship.', source: 'crew' });
    const request = readExplain(shown.model.questions[0]?.prompt ?? '');
    expect(request).toMatchObject({ path: 'game.js', language: 'en' });
    expect(request?.selected).toEqual([
      { number: 30, text: 'line 30' },
      { number: 31, text: 'line 31' },
    ]);
    expect(request?.before.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, n) => n + 10));
    expect(request?.after.at(-1)).toEqual({ number: 51, text: 'line 51' });
    expect(shown.model.questions[0]?.prompt).toContain('30: line 30\n31: line 31');
  });

  it('takes the file as it was, at its edges, and no more than 200 lines', async () => {
    const shown = await built();
    const sha = shown.shop.view().commits[0]?.sha ?? '';
    await explain(shown, { sha, fromLine: 1, toLine: 300 });
    const request = readExplain(shown.model.questions[0]?.prompt ?? '');
    expect([request?.before.length, request?.selected.length, request?.after.length]).toEqual([0, 200, 20]);
  });

  it('is counted in the log, under a name of its own', async () => {
    const shown = await built();
    await Promise.all([explain(shown), explain(shown)]);
    expect(shown.shop.view().usage).toMatchObject({ calls: 2, inputTokens: 20 });
    expect(shown.shop.events().at(-1)).toMatchObject({
      type: 'token_usage',
      agent_name: 'Explainer',
      task_id: '',
    });
    expect(shown.shop.view().outcome).toBe('succeeded');
    expect(shown.shop.bench.gateway.open()).toBe(0);
  });

  it('is not given when the budget is spent', async () => {
    const shown = await built({ spec: aPlannedSpec({ budget: { max_tokens: 10 } }) });
    await explain(shown);
    await expect(explain(shown)).rejects.toMatchObject({ code: 'BUDGET_SPENT' });
    expect(shown.model.questions).toHaveLength(1);
  });

  it('says that a script made it where that is so', async () => {
    expect(await explain(await built({ crew: 'rehearsal' }))).toMatchObject({ source: 'structure' });
  });

  it('shows no secret, and is no book', async () => {
    const text = `Key: correct-horse ${'x'.repeat(5_000)}`;
    const shown = await built({ secrets: ['correct-horse'] }, [{ says: 'text', text }]);
    const { explanation } = await explain(shown);
    expect(explanation).toMatch(/^Key: \[hidden\] x/);
    expect(explanation.length).toBeLessThanOrEqual(2_001);
  });

  it.each([
    { fromLine: 0 },
    { fromLine: 32 },
    { toLine: 301 },
    { fromLine: 1.5 },
    { path: 'pic.bin', fromLine: 1, toLine: 1 },
  ])('needs lines that are there (%j)', async (ask) => {
    await expect(explain(await built(), ask)).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
  });

  it('needs a file that is there, and a model that answers', async () => {
    const failing = await built({}, [{ says: 'failure', code: 'MODEL_BUSY' }]);
    await expect(explain(failing, { path: '../record.json' })).rejects.toMatchObject({
      code: 'FILE_NOT_FOUND',
    });
    await expect(explain(failing)).rejects.toMatchObject({ code: 'MODEL_BUSY' });
  });
});
