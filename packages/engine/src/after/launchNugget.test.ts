import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask, aPlannedSpec } from '../testing/builders/plannerAnswer.ts';
import { createFakePlace } from '../testing/builders/workshop/fakePlace.ts';
import { aWorkshop, type Workshop } from '../testing/builders/workshop.ts';

const PLAN = anAnswer([anAnswerTask('t1')]);
const launch = (shop: Workshop) => shop.bench.orchestrator.launch(shop.bench.entry.id);

describe('launch', () => {
  it('serves a finished nugget again without a build', async () => {
    const place = createFakePlace();
    const shop = await aWorkshop({ plan: PLAN, place });
    await shop.start();
    await shop.restart();
    const before = shop.view();
    expect(await launch(shop)).toEqual({ url: 'http://127.0.0.1/2', lanUrl: undefined });
    expect(shop.view()).toMatchObject({
      outcome: 'succeeded',
      state: 'done',
      endedAt: before.endedAt,
      deploy: { done: true, url: 'http://127.0.0.1/2' },
    });
    expect(shop.requests).toHaveLength(1);
  });

  it('says where it is served already, also right after its build and to many at once', async () => {
    const place = createFakePlace();
    const shop = await aWorkshop({ plan: PLAN, place });
    await shop.start();
    expect(await launch(shop)).toMatchObject({ url: 'http://127.0.0.1/1' });
    await shop.restart();
    const [one, two] = await Promise.all([launch(shop), launch(shop)]);
    expect([one, two, await launch(shop)]).toEqual([one, one, one]);
    expect(place.requests).toHaveLength(2);
  });

  it('works after a stop, and serves anew after another one', async () => {
    const shop = await aWorkshop({ plan: PLAN });
    const build = shop.start();
    shop.bench.orchestrator.stop(shop.bench.entry.id, 'user');
    await build;
    const { url } = await launch(shop);
    expect(shop.view()).toMatchObject({ outcome: 'stopped', deploy: { url } });
    shop.bench.orchestrator.stop(shop.bench.entry.id, 'user');
    expect((await launch(shop)).url).not.toBe(url);
  });

  it('does not mind a stop that came while nothing was done', async () => {
    const shop = await aWorkshop({ plan: PLAN });
    await shop.start();
    await shop.restart();
    shop.bench.orchestrator.stop(shop.bench.entry.id, 'user');
    expect((await launch(shop)).url).toContain('http://');
  });

  it('ends when the next build begins', async () => {
    const place = createFakePlace();
    const shop = await aWorkshop({ plan: PLAN, place });
    await shop.start();
    await shop.restart();
    await launch(shop);
    const up = place.up();
    await shop.bench.orchestrator.fix(shop.bench.entry.id, { bugReport: 'Too slow' });
    expect(place.up()).toBe(up);
  });

  it('tells another network only where that is allowed', async () => {
    const place = createFakePlace();
    const shop = await aWorkshop({
      plan: PLAN,
      tools: (tools) => ({
        ...tools,
        deployTargets: [
          {
            ...place,
            deploy: async (request) => ({
              ...(await place.deploy(request)),
              lanUrl: async () => 'http://10.0.0.2/secret',
            }),
          },
        ],
      }),
    });
    await shop.start();
    expect(await launch(shop)).toMatchObject({ lanUrl: 'http://10.0.0.2/secret' });
    expect(JSON.stringify(shop.events())).not.toContain('secret');
  });

  it('shows what there is to judge while a gate waits, and makes room for the page when it is answered', async () => {
    const place = createFakePlace();
    const plan = anAnswer([anAnswerTask('t1')], { gates: [{ after: 't1', question: 'Nice?' }] });
    const spec = aPlannedSpec({ workflow: { testing_enabled: false, human_gates: ['Nice?'] } });
    const shop = await aWorkshop({ spec, plan, place });
    const build = shop.start();
    await shop.until('human_gate');
    const seen = shop.events().length;
    expect(await launch(shop)).toMatchObject({ url: 'http://127.0.0.1/1' });
    expect(await launch(shop)).toMatchObject({ url: 'http://127.0.0.1/1' });
    expect(place.requests[0]?.folder).toContain('workspace');
    expect(shop.events()).toHaveLength(seen);
    await shop.bench.orchestrator.answerGate(shop.bench.entry.id, { approved: true });
    expect(place.up()).toBe(0);
    await build;
    expect(await launch(shop)).toMatchObject({ url: 'http://127.0.0.1/2' });
    expect(place.up()).toBe(1);
  });

  it('shows nothing to who answers a gate before there is something to see', async () => {
    const place = createFakePlace({
      during: async () => {
        if (place.requests.length > 1) return;
        await shop.bench.orchestrator.answerGate(shop.bench.entry.id, { approved: true });
      },
    });
    const plan = anAnswer([anAnswerTask('t1')], { gates: [{ after: 't1', question: 'Nice?' }] });
    const spec = aPlannedSpec({ workflow: { testing_enabled: false, human_gates: ['Nice?'] } });
    const shop = await aWorkshop({ spec, plan, place });
    const build = shop.start();
    await shop.until('human_gate');
    expect(await launch(shop)).toEqual({ url: undefined, lanUrl: undefined });
    await build;
    expect(place.up()).toBe(1);
  });

  it('needs something that was built, nobody at work, and a place', async () => {
    const shop = await aWorkshop({ plan: PLAN, place: createFakePlace({ failure: new Error('No port') }) });
    await expect(launch(shop)).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    const build = shop.start();
    await expect(launch(shop)).rejects.toMatchObject({ code: 'SESSION_BUSY' });
    await build;
    await expect(launch(shop)).rejects.toMatchObject({ code: 'DEPLOY_FAILED' });
    expect(shop.view().outcome).toBe('failed');
  });
});
