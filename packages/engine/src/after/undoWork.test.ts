import { describe, expect, it } from 'vitest';
import { anAnswer, anAnswerTask } from '../testing/builders/plannerAnswer.ts';
import { type Cut, cutsAround } from '../testing/builders/workshop/cutWrites.ts';
import { aWorkshop, type Workshop, type WorkshopOptions } from '../testing/builders/workshop.ts';

const TWO: WorkshopOptions = {
  plan: anAnswer([anAnswerTask('t1'), anAnswerTask('t2', { dependencies: ['t1'] })]),
};

async function built(options: WorkshopOptions = TWO): Promise<Workshop> {
  const shop = await aWorkshop(options);
  await shop.start();
  return shop;
}

const shaOf = (shop: Workshop, taskId: string): string =>
  shop.view().commits.find((commit) => commit.taskId === taskId)?.sha ?? '';
const undo = (shop: Workshop, sha: string) => shop.bench.orchestrator.undo(shop.bench.entry.id, sha);
const files = async (shop: Workshop): Promise<readonly string[]> => Object.keys(await shop.files());

describe('undo', () => {
  it('brings the files of a commit back, as a new commit that the log tells of', async () => {
    const shop = await built();
    const commit = await undo(shop, shaOf(shop, 't1'));
    expect(await files(shop)).toEqual(['t1.txt']);
    expect(commit).toMatchObject({ message: 'Back to: Task t1', filesChanged: ['t2.txt'] });
    const view = shop.view();
    expect(view.commits.at(-1)).toEqual(commit);
    expect(view).toMatchObject({ outcome: 'succeeded', undoneTo: shaOf(shop, 't1') });
    expect(shop.bench.entry.record).toMatchObject({ status: 'succeeded' });
  });

  it('can be undone', async () => {
    const shop = await built();
    const newest = shaOf(shop, 't2');
    await undo(shop, shaOf(shop, 't1'));
    await undo(shop, newest);
    expect(await files(shop)).toEqual(['t1.txt', 't2.txt']);
    expect(shop.view().commits).toHaveLength(4);
  });

  it('says nothing when everything is so already', async () => {
    const shop = await built();
    const before = shop.view().seq;
    expect(await undo(shop, shaOf(shop, 't2'))).toBeUndefined();
    expect(shop.view().seq).toBe(before);
    expect(shop.bench.entry.record).toMatchObject({ status: 'succeeded' });
  });

  it('is what the next build builds on', async () => {
    const shop = await built();
    await undo(shop, shaOf(shop, 't1'));
    await shop.bench.orchestrator.fix(shop.bench.entry.id, { bugReport: 'Too slow' });
    expect(await files(shop)).toEqual(['b2-mend.txt', 't1.txt']);
    expect(shop.view().undoneTo).toBeUndefined();
  });

  it('waits for the crew, and needs a commit of this nugget', async () => {
    const shop = await aWorkshop(TWO);
    await expect(undo(shop, 'abc')).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    const build = shop.start();
    await expect(undo(shop, 'abc')).rejects.toMatchObject({ code: 'SESSION_BUSY' });
    await build;
    await expect(undo(shop, 'f'.repeat(40))).rejects.toMatchObject({ code: 'COMMIT_NOT_FOUND' });
    expect(shop.bench.entry.record).toMatchObject({ status: 'succeeded' });
  });

  it('is waited for by who reads of it and launches, or goes back further, at once', async () => {
    const shop = await built();
    const { orchestrator, entry } = shop.bench;
    const newest = shaOf(shop, 't2');
    const undone = undo(shop, shaOf(shop, 't1'));
    const launched = orchestrator.launch(entry.id);
    const undoneAgain = undo(shop, newest);
    expect((await launched).url).toContain('http://');
    await Promise.all([undone, undoneAgain]);
    expect(await files(shop)).toEqual(['t1.txt', 't2.txt']);
  });

  it('needs git', async () => {
    const shop = await built({
      ...TWO,
      tools: (tools) => ({
        ...tools,
        openGit: async (folder) => ({ ...(await tools.openGit(folder)), history: 'none' }),
      }),
    });
    await expect(undo(shop, shaOf(shop, 't1'))).rejects.toMatchObject({ code: 'GIT_MISSING' });
  });

  it('leaves the session as it was when git fails', async () => {
    const shop = await built({
      ...TWO,
      tools: (tools) => ({
        ...tools,
        openGit: async (folder) => ({
          ...(await tools.openGit(folder)),
          restore: () => Promise.reject(new Error('The disk is on fire')),
        }),
      }),
    });
    await expect(undo(shop, shaOf(shop, 't1'))).rejects.toThrow('on fire');
    expect(shop.bench.entry.record).toMatchObject({ status: 'succeeded', undo: undefined });
  });
});

describe('an undo that is killed', () => {
  it.each(cutsAround(5))('$side write $write, ends as if nothing had happened', async (cut: Cut) => {
    const shop = await built();
    const first = shaOf(shop, 't1');
    const run = async () => {
      const { entry, writes } = shop.bench;
      if (shop.view().undoneTo !== undefined && entry.record.status !== 'running') return;
      const work = entry.record.status === 'running' ? shop.resume() : undo(shop, first);
      await Promise.race([work, writes.reached]);
    };
    await shop.restart({ cut });
    await run();
    await shop.restart();
    await run();
    expect(await files(shop)).toEqual(['t1.txt']);
    expect(shop.view().commits).toHaveLength(3);
    expect(shop.repository.commits).toHaveLength(3);
    expect(shop.view()).toMatchObject({ outcome: 'succeeded', undoneTo: first, recoveries: 0 });
    expect(shop.bench.entry.record.status).toBe('succeeded');
    expect(shop.bench.entry.record.undo).toBeUndefined();
  });
});
