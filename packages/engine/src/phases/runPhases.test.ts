import type { ErrorCode } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask, aPlannedSpec } from '../testing/builders/plannerAnswer.ts';
import { createFakePlace } from '../testing/builders/workshop/fakePlace.ts';
import { noTests, passing } from '../testing/builders/workshop/reports.ts';
import { aWorkshop, type WorkshopOptions, writes } from '../testing/builders/workshop.ts';

/** a <- b <- c, and d <- e beside them. */
const CHAINS = anAnswer([
  anAnswerTask('a'),
  anAnswerTask('b', { dependencies: ['a'] }),
  anAnswerTask('c', { dependencies: ['b'] }),
  anAnswerTask('d'),
  anAnswerTask('e', { dependencies: ['d'] }),
]);

const failingAs = (codes: Readonly<Record<string, ErrorCode>>): NonNullable<WorkshopOptions['play']> =>
  function play({ taskId }) {
    const code = codes[taskId];
    return code === undefined
      ? [writes(`${taskId}.txt`)]
      : [{ kind: 'fail', code, message: `${taskId} is stuck` }];
  };

describe('a build with failed tasks', () => {
  it('goes without what builds on them and nothing else, is shown, and is no success', async () => {
    const place = createFakePlace();
    const shop = await aWorkshop({ plan: CHAINS, place, play: failingAs({ a: 'AGENT_FAILED' }) });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view().tasks.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'a failed',
      'b pending',
      'c pending',
      'd done',
      'e done',
    ]);
    expect(Object.keys(await shop.files())).toEqual(['d.txt', 'e.txt']);
    expect([place.up(), shop.view().deploy?.done]).toEqual([1, true]);
    expect(shop.view().errors).toMatchObject([
      {
        code: 'AGENT_FAILED',
        recoverable: true,
        message: 'Not finished: Task a. Not begun, because they need those: Task b, Task c.',
      },
    ]);
    expect(shop.view().summary).toContain('2 of 5 jobs');
  });

  it('is named by the one cause behind all failures', async () => {
    const play = failingAs({ a: 'MODEL_KEY_REFUSED', e: 'MODEL_KEY_REFUSED' });
    const shop = await aWorkshop({ plan: CHAINS, play });
    await shop.start();
    expect(shop.view().errors).toMatchObject([{ code: 'MODEL_KEY_REFUSED' }]);
    expect(shop.view().summary).toContain('The key that wakes up the crew');
  });

  it('is named by its failed tasks when there are several causes', async () => {
    const shop = await aWorkshop({ plan: CHAINS, play: failingAs({ a: 'AGENT_FAILED', e: 'MODEL_BUSY' }) });
    await shop.start();
    expect(shop.view().errors).toMatchObject([{ code: 'TASKS_FAILED' }]);
  });

  it('blames nothing else when nothing was built: there is nothing to test and to show', async () => {
    const place = createFakePlace();
    const shop = await aWorkshop({
      spec: aPlannedSpec({
        agents: [
          { name: 'Nova', role: 'builder' },
          { name: 'Tess', role: 'tester' },
        ],
        workflow: { testing_enabled: true },
      }),
      plan: anAnswer([anAnswerTask('a'), anAnswerTask('b', { agent_name: 'Tess', dependencies: ['a'] })]),
      place,
      play: failingAs({ a: 'MODEL_KEY_REFUSED' }),
      tests: () => noTests(),
    });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view().errors.map(({ code }) => code)).toEqual(['MODEL_KEY_REFUSED']);
    expect(place.requests).toEqual([]);
  });

  it('names every setback, the first one in its summary', async () => {
    const shop = await aWorkshop({
      spec: aPlannedSpec({
        agents: [
          { name: 'Nova', role: 'builder' },
          { name: 'Tess', role: 'tester' },
        ],
        workflow: { testing_enabled: true },
        deployment: { target: 'web' },
      }),
      plan: anAnswer([anAnswerTask('a'), anAnswerTask('b'), anAnswerTask('c', { agent_name: 'Tess' })]),
      play: failingAs({ a: 'AGENT_TIMEOUT' }),
      tests: () => noTests(),
    });
    await shop.start();
    expect(shop.view().errors.map(({ code }) => code)).toEqual([
      'AGENT_TIMEOUT',
      'TESTS_MISSING',
      'DEPLOY_TARGET_MISSING',
    ]);
    expect(shop.view().summary).toContain('took too long');
  });

  it('keeps a gate closed that stands behind a failed task', async () => {
    const shop = await aWorkshop({
      spec: aPlannedSpec({ workflow: { testing_enabled: false, human_gates: ['Nice?'] } }),
      plan: anAnswer([anAnswerTask('a'), anAnswerTask('b')], { gates: [{ after: 'a', question: 'Nice?' }] }),
      play: failingAs({ a: 'AGENT_FAILED' }),
      tests: () => passing(),
    });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.events().filter(({ type }) => type === 'human_gate')).toEqual([]);
  });
});
