import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ImportedNugget } from '../aftercare.ts';
import { anAnswer, anAnswerTask } from '../testing/builders/plannerAnswer.ts';
import { aWorkshop, type Workshop, type WorkshopOptions } from '../testing/builders/workshop.ts';
import { createFolderGit } from '../testing/fakes/folderGit.ts';
import { saysJson } from '../testing/fakes/plannerModel.ts';

const PLAN = anAnswer([anAnswerTask('t1'), anAnswerTask('t2', { dependencies: ['t1'] })]);

async function built(options: Partial<WorkshopOptions> = {}): Promise<Workshop> {
  const shop = await aWorkshop({ plan: PLAN, ...options });
  await shop.start();
  return shop;
}

/** What an export of the session holds, as JSON. */
async function exported(shop: Workshop): Promise<ImportedNugget> {
  const files = Object.entries(await shop.files()).map(([path, content]) => ({ path, content }));
  return JSON.parse(JSON.stringify({ spec: shop.spec, events: shop.events(), files }));
}

async function withHistory(shop: Workshop): Promise<ImportedNugget> {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-export-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const bundle = join(folder, 'history');
  await createFolderGit({ folder, repository: shop.repository }).bundle(bundle);
  return { ...(await exported(shop)), bundle };
}

async function take(shop: Workshop, nugget: ImportedNugget): Promise<string> {
  return (await shop.bench.orchestrator.importNugget(nugget)).sessionId;
}

const viewOf = (shop: Workshop, id: string) => shop.bench.store.getOrThrow(id).log.view;

describe('a nugget from another computer', () => {
  it('becomes a session that has ended, with its log, its files and its history', async () => {
    const shop = await built();
    const id = await take(shop, await withHistory(shop));
    const view = viewOf(shop, id);
    expect(view).toMatchObject({ id, outcome: 'succeeded', goal: shop.spec.nugget.goal });
    expect(view.commits).toEqual(shop.view().commits);
    expect(view.startedAt).toBe(shop.view().startedAt);
    const stored = await shop.bench.store.read(id);
    expect(stored.map(({ seq }) => seq)).toEqual(stored.map((_, index) => index + 1));
    expect((await shop.bench.orchestrator.files(id)).files.map(({ path }) => path)).toEqual([
      't1.txt',
      't2.txt',
    ]);
    const sha = view.commits[0]?.sha ?? '';
    expect((await shop.bench.orchestrator.files(id, { sha })).files.map(({ path }) => path)).toEqual([
      't1.txt',
    ]);
  });

  it('keeps no address and no folder of where it was', async () => {
    const shop = await built();
    const id = await take(shop, await exported(shop));
    const text = JSON.stringify(await shop.bench.store.read(id));
    expect(text).not.toContain('http://');
    expect(text).not.toContain('workspace_created');
    expect(text).not.toContain(`"session_id":"${shop.bench.entry.id}"`);
    expect(viewOf(shop, id).deploy).toMatchObject({ done: true, url: undefined });
  });

  it('has its files as a first commit where it brought no history', async () => {
    const shop = await built();
    const id = await take(shop, await exported(shop));
    expect(viewOf(shop, id).commits).toEqual([]);
    expect((await shop.bench.orchestrator.files(id)).files).toHaveLength(2);
  });

  it('is mended, changed and launched like any other', async () => {
    const shop = await built({ planner: [saysJson(PLAN), saysJson(PLAN), saysJson(PLAN)] });
    const { orchestrator } = shop.bench;
    const id = await take(shop, await withHistory(shop));
    expect((await orchestrator.launch(id)).url).toContain('http://');
    expect(await orchestrator.fix(id, { bugReport: 'Too slow' })).toMatchObject({ outcome: 'succeeded' });
    expect(await orchestrator.start(id, shop.spec)).toMatchObject({ outcome: 'succeeded' });
    expect(viewOf(shop, id).tasks.every(({ status }) => status === 'done')).toBe(true);
    expect(new Set(viewOf(shop, id).commits.map(({ taskId }) => taskId)).size).toBe(5);
  });

  it('is gone on with as a build of its own', async () => {
    const shop = await built({ planner: [saysJson(PLAN), saysJson(PLAN)] });
    const id = await take(shop, await withHistory(shop));
    expect(await shop.bench.orchestrator.resume(id)).toMatchObject({ outcome: 'succeeded' });
    expect(viewOf(shop, id).commits).toHaveLength(4);
  });

  it('has ended, also when its export was made in the middle', async () => {
    const shop = await built();
    const nugget = await exported(shop);
    const id = await take(shop, { ...nugget, events: nugget.events.slice(0, 5) });
    expect(viewOf(shop, id).outcome).toBe('stopped');
    expect(shop.bench.store.getOrThrow(id).record.status).toBe('stopped');
  });

  it('tells nobody the secrets of this computer', async () => {
    const shop = await built({ secrets: ['correct-horse'] });
    const nugget = await exported(shop);
    const said = { type: 'narrator_message', from: 'x', text: 'correct-horse \u001b[2J', mood: 'excited' };
    const events = [...nugget.events, { ...said, seq: 1, at: '2026-01-01T00:00:00.000Z' }];
    const id = await take(shop, { ...nugget, events });
    expect(viewOf(shop, id).feed.at(-1)?.text).toBe('[hidden] ');
  });

  it.each<[string, Partial<ImportedNugget>]>([
    ['a spec that is none', { spec: { nugget: {} } }],
    ['an event that nobody knows', { events: [{ type: 'explode', seq: 1, at: '2026-01-01T00:00:00.000Z' }] }],
    ['an event that is no object', { events: [7] }],
    ['a path out of it', { files: [{ path: '../x.txt', content: 'x' }] }],
    ['an absolute path', { files: [{ path: '/etc/x', content: 'x' }] }],
    ['a path of Windows', { files: [{ path: 'C:\\x', content: 'x' }] }],
    ['a hidden repository', { files: [{ path: 'a/.GIT/config', content: 'x' }] }],
    ['a history that is none', { bundle: '/nowhere' }],
  ])('is refused with %s, and leaves nothing', async (_what, parts) => {
    const shop = await built();
    const nugget = { ...(await exported(shop)), ...parts };
    const before = await shop.bench.store.list();
    await expect(take(shop, nugget)).rejects.toMatchObject({ code: 'NUGGET_FILE_INVALID' });
    expect(await shop.bench.store.list()).toEqual(before);
  });
});
