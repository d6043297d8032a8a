import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GatewayPass, TextModel, TextReply } from '../../ports/index.ts';
import type { ModelSays } from '../fakes/plannerModel.ts';

/** One text model, for one test. */
export interface TextModelUnderTest {
  readonly model: TextModel;
  /** Makes the questions that use this pass be answered by the script, one entry each. */
  perform(script: readonly ModelSays[]): GatewayPass;
  /** Ends what the test left behind. */
  close(): Promise<void>;
}

/** What the engine may rely on in every TextModel. */
export function describeTextModel(name: string, create: () => Promise<TextModelUnderTest>): void {
  describe(`the text model (${name})`, () => {
    let world: TextModelUnderTest;
    let stop: AbortController;

    beforeEach(async () => {
      world = await create();
      stop = new AbortController();
    });
    afterEach(() => world.close());

    const ask = (said: ModelSays): Promise<TextReply> =>
      world.model.say({
        pass: world.perform([said]),
        system: 'You explain.',
        prompt: 'Explain it.',
        signal: stop.signal,
      });

    it('gives back what the model said', async () => {
      const text = 'Zuerst der Himmel 🚀\n{"not": "parsed"}';
      expect(await ask({ says: 'text', text })).toEqual({ outcome: 'answered', text });
    });

    it('gives back what there is of an answer that was cut off', async () => {
      expect(await ask({ says: 'cutOff', text: 'It moves the' })).toEqual({
        outcome: 'answered',
        text: 'It moves the',
      });
    });

    it('takes an answer that says nothing for none', async () => {
      expect(await ask({ says: 'text', text: ' \n ' })).toMatchObject({
        outcome: 'failed',
        code: 'MODEL_BROKEN',
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

    it('rejects with the reason when it is stopped while it waits', async () => {
      const asking = ask({ says: 'silence' });
      stop.abort(new Error('The person pressed stop.'));
      await expect(asking).rejects.toThrow('The person pressed stop.');
    });

    it('rejects with the reason when it was stopped before', async () => {
      stop.abort(new Error('The person pressed stop.'));
      await expect(ask({ says: 'text', text: 'Hi' })).rejects.toThrow('The person pressed stop.');
    });
  });
}
