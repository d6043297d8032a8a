import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GatewayPass, PlannerModel, PlannerReply } from '../../ports/index.ts';
import type { ModelSays } from '../fakes/plannerModel.ts';

/** One planner model, for one test. */
export interface PlannerModelUnderTest {
  readonly model: PlannerModel;
  /** Makes the questions that use this pass be answered by the script, one entry each. */
  perform(script: readonly ModelSays[]): GatewayPass;
  /** Ends what the test left behind. */
  close(): Promise<void>;
}

const SCHEMA = {
  type: 'object',
  properties: { explanation: { type: 'string' } },
  required: ['explanation'],
  additionalProperties: false,
};

/** What the engine may rely on in every PlannerModel. */
export function describePlannerModel(name: string, create: () => Promise<PlannerModelUnderTest>): void {
  describe(`the planner model (${name})`, () => {
    let world: PlannerModelUnderTest;
    let stop: AbortController;

    beforeEach(async () => {
      world = await create();
      stop = new AbortController();
    });
    afterEach(() => world.close());

    const askWith = (pass: GatewayPass): Promise<PlannerReply> =>
      world.model.ask({ pass, system: 'You plan.', prompt: 'Plan it.', schema: SCHEMA, signal: stop.signal });
    const ask = (said: ModelSays): Promise<PlannerReply> => askWith(world.perform([said]));

    it('gives back what the model said, parsed', async () => {
      const text = ' {"explanation": "Zuerst der Himmel 🚀",\n "extra": [1, null]}\n';
      const answer = { explanation: 'Zuerst der Himmel 🚀', extra: [1, null] };
      expect(await ask({ says: 'text', text })).toEqual({ outcome: 'answered', answer });
    });

    it('gives back an answer that breaks the schema, for the planner to judge', async () => {
      expect(await ask({ says: 'text', text: '[]' })).toEqual({ outcome: 'answered', answer: [] });
    });

    it.each([
      ['prose', 'I would start with the sky.', /no JSON/],
      ['JSON with an end missing', '{"explanation": "First', /no JSON/],
      ['nothing', '', /empty/],
      ['white space', ' \n ', /empty/],
    ])('says what is wrong with an answer that is %s', async (_kind, text, problem) => {
      expect(await ask({ says: 'text', text })).toEqual({
        outcome: 'unreadable',
        problem: expect.stringMatching(problem),
      });
    });

    it('says that an answer was cut off, even where what is there can be read', async () => {
      expect(await ask({ says: 'cutOff', text: '{"explanation": "First"}' })).toEqual({
        outcome: 'unreadable',
        problem: expect.stringContaining('cut off'),
      });
    });

    it('tells a model that declines from one that fails', async () => {
      expect(await ask({ says: 'refusal' })).toMatchObject({ outcome: 'failed', code: 'MODEL_REFUSED' });
    });

    it.each([
      'MODEL_KEY_REFUSED',
      'MODEL_BUSY',
      'MODEL_BROKEN',
      'MODEL_UNREACHABLE',
      'BUDGET_SPENT',
    ] as const)('ends with %s, in words', async (code) => {
      expect(await ask({ says: 'failure', code })).toEqual({
        outcome: 'failed',
        code,
        message: expect.stringMatching(/^\w.{10}/),
      });
    });

    it('can be asked again, as in a repair round', async () => {
      const pass = world.perform([
        { says: 'text', text: 'no' },
        { says: 'text', text: '{}' },
      ]);
      expect(await askWith(pass)).toMatchObject({ outcome: 'unreadable' });
      expect(await askWith(pass)).toEqual({ outcome: 'answered', answer: {} });
    });

    it('rejects with the reason when it is stopped while it waits', async () => {
      const asking = ask({ says: 'silence' });
      stop.abort(new Error('The person pressed stop.'));
      await expect(asking).rejects.toThrow('The person pressed stop.');
    });

    it('rejects with the reason when it was stopped before', async () => {
      stop.abort(new Error('The person pressed stop.'));
      await expect(ask({ says: 'text', text: '{}' })).rejects.toThrow('The person pressed stop.');
    });
  });
}
