import { NuggetError } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask, aPlannedSpec } from '../testing/builders/plannerAnswer.ts';
import { createFakePlace } from '../testing/builders/workshop/fakePlace.ts';
import { aWorkshop } from '../testing/builders/workshop.ts';

const PLAN = anAnswer([anAnswerTask('t1')]);

describe('showing a nugget', () => {
  it('begins with the rules that stand before it', async () => {
    const rules = [
      { id: 'r1', name: 'Look', prompt: 'Look at it first', trigger: 'before_deploy' as const },
      { id: 'r2', name: 'Other', prompt: 'Be kind', trigger: 'always' as const },
    ];
    const shop = await aWorkshop({ plan: PLAN, spec: aPlannedSpec({ rules }) });
    expect(await shop.start()).toMatchObject({ outcome: 'succeeded' });
    const told = shop.events().filter(({ type }) => type.startsWith('deploy_'));
    expect(told).toMatchObject([
      { type: 'deploy_checklist', rules: [{ id: 'r1', name: 'Look', prompt: 'Look at it first' }] },
      { type: 'deploy_started', target: 'preview' },
      { type: 'deploy_progress', step: 'copy', progress: 50 },
      { type: 'deploy_complete', target: 'preview', url: 'http://127.0.0.1/1' },
    ]);
  });

  it('cannot be where this version has no way to, and says where the files are', async () => {
    const shop = await aWorkshop({ plan: PLAN, spec: aPlannedSpec({ deployment: { target: 'web' } }) });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    const [error] = shop.view().errors;
    expect(error).toMatchObject({ code: 'DEPLOY_TARGET_MISSING', recoverable: true });
    expect(error?.message).toContain((await shop.until('workspace_created')).nugget_dir);
  });

  it.each([
    [new NuggetError('DEPLOY_FAILED', { message: 'no free port' }), 'DEPLOY_FAILED'],
    [new NuggetError('STORAGE_NOT_WRITABLE', { message: 'no free port' }), 'STORAGE_NOT_WRITABLE'],
    [new TypeError('no free port'), 'DEPLOY_FAILED'],
  ])('that fails is named: %s', async (failure, code) => {
    const shop = await aWorkshop({ plan: PLAN, place: createFakePlace({ failure }) });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    expect(shop.view()).toMatchObject({
      outcome: 'failed',
      errors: [{ code, message: 'preview: no free port' }],
    });
  });

  it('works in another go, after it failed', async () => {
    let isBroken = true;
    const place = createFakePlace({
      during: async () => {
        if (isBroken) throw new Error('no free port');
      },
    });
    const shop = await aWorkshop({ plan: PLAN, place });
    expect(await shop.start()).toEqual({ outcome: 'failed' });
    isBroken = false;
    expect(await shop.resume()).toMatchObject({ outcome: 'succeeded' });
    expect(shop.requests).toHaveLength(1);
  });

  it('lasts until the session is closed', async () => {
    const place = createFakePlace();
    const shop = await aWorkshop({ plan: PLAN, place });
    await shop.start();
    expect(place.up()).toBe(1);
    await shop.bench.store.close('session-1');
    expect(place.up()).toBe(0);
  });

  it('is done again after a restart, and one at a time in the same process', async () => {
    const place = createFakePlace();
    const shop = await aWorkshop({ plan: PLAN, place });
    await shop.start();
    expect(await shop.resume()).toEqual({ outcome: 'succeeded', url: 'http://127.0.0.1/2' });
    expect(place.up()).toBe(1);
    await shop.restart();
    expect(await shop.resume()).toEqual({ outcome: 'succeeded', url: 'http://127.0.0.1/3' });
    expect(shop.requests).toHaveLength(1);
    expect(shop.view()).toMatchObject({
      outcome: 'succeeded',
      state: 'done',
      deploy: { url: 'http://127.0.0.1/3' },
    });
  });

  it('tells only progress that a screen can show', async () => {
    const place = createFakePlace({
      during: async ({ onProgress }) => {
        onProgress({ step: 'too far', percent: 250 });
        onProgress({ step: 'backwards', percent: -5 });
      },
    });
    const shop = await aWorkshop({ plan: PLAN, place });
    await shop.start();
    const told = shop.events().filter(({ type }) => type === 'deploy_progress');
    expect(told).toMatchObject([{ progress: 50 }, { progress: 100 }, { progress: 0 }]);
  });
});
