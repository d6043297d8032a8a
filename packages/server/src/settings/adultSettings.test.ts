import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSpec, replay } from '@nugget/contract';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { ComposedApp } from '../app.ts';
import { compose } from '../compose.ts';
import { readConfig } from '../config.ts';
import { A_MESSAGE, aModelServer } from './testing/aModelServer.ts';

const signal = new AbortController().signal;
const KEY = 'a-key-that-nobody-may-see-0123456789';

let root: string;
let home: string;
let app: ComposedApp;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nugget-adult-'));
  home = join(root, 'data');
  const { PATH, LANG } = process.env;
  app = await compose(readConfig({ PATH, LANG, NUGGET_HOME: home, NUGGET_PACE: 'brisk' }));
  onTestFinished(async () => {
    await app.close();
    await rm(root, { recursive: true, force: true });
  });
});

async function build() {
  const parsed = parseSpec({
    nugget: { goal: 'A counter', type: 'tool' },
    requirements: [{ type: 'feature', description: 'a counter' }],
    workflow: { testing_enabled: false },
  });
  if (parsed.outcome === 'refused') throw new Error(JSON.stringify(parsed.problems));
  const { id } = await app.store.create();
  const outcome = await app.orchestrator.start(id, parsed.spec);
  return { id, outcome, view: replay(await app.store.read(id)) };
}

describe('the budget of a day', () => {
  it('is spent by all nuggets together, also those that were deleted, and then no other one begins', async () => {
    await app.settings.change({ budget: { ...app.settings.view().budget, day_max_tokens: 1 } }, signal);
    const first = await build();
    expect(first.outcome).toMatchObject({ outcome: 'stopped', reason: 'budget' });
    const spent = app.settings.view().spent_today.tokens;
    expect(spent).toBeGreaterThan(0);
    const { inputTokens, outputTokens } = first.view.usage;
    expect(spent).toBe(inputTokens + outputTokens);

    const second = await build();
    expect(second.outcome).toMatchObject({ outcome: 'stopped', reason: 'budget' });
    expect(second.view.tasks).toEqual([]);
    expect(app.settings.view().spent_today.tokens).toBe(spent);

    await app.settings.change({ budget: { ...app.settings.view().budget, day_max_tokens: null } }, signal);
    expect((await build()).outcome).toMatchObject({ outcome: 'succeeded' });
  });
});

describe('a model that is chosen while the program runs', () => {
  it('answers the next build, with its key, and the log never holds the key', async () => {
    const model = await aModelServer();
    expect(app.crew).toBe('rehearsal');
    await app.settings.change({ model_url: model.url, model: 'local-model' }, signal);
    await app.settings.saveKey(KEY, signal);
    expect(app.crew).toBe('compatible');
    expect(app.config.model).toMatchObject({ kind: 'compatible', url: model.url });
    model.answer(200, { ...A_MESSAGE, content: [{ type: 'text', text: `My key is ${KEY}` }] });
    const { id, view } = await build();
    expect(view.crew).toBe('compatible');
    const planning = model.calls.slice(2);
    expect(planning[0]?.headers['x-api-key']).toBe(KEY);
    expect(JSON.parse(planning[0]?.body ?? '')).toMatchObject({ model: 'local-model' });
    expect(await readFile(join(home, 'sessions', id, 'events'), 'utf8')).not.toContain(KEY);
  });
});

describe('deleting everything', () => {
  it('ends builds and previews, and leaves an empty program that goes on', async () => {
    const model = await aModelServer();
    const { outcome } = await build();
    const url = outcome.outcome === 'succeeded' ? outcome.url : undefined;
    expect(await (await fetch(url ?? '')).text()).toContain('<');
    await app.library.create({ name: 'One', workspace_json: null, thumbnail: null, session_id: null });
    await app.workspaceFolders.save({ workspace_path: 'dragon', workspace_json: {} });
    await app.settings.change({ model_url: model.url, crew_size: 9 }, signal);
    await app.settings.saveKey(KEY, signal);
    await mkdir(join(home, 'logs'));
    await writeFile(join(home, 'logs', 'server.log'), 'who did what');
    await writeFile(join(home, 'login.json'), 'the login');
    await mkdir(join(root, 'photos'));
    await writeFile(join(root, 'photos', 'cat.jpg'), 'a cat');
    await symlink(join(root, 'photos'), join(home, 'nuggets', 'link'));
    await symlink(join(root, 'photos'), join(home, 'logs', 'link'));

    await app.deleteEverything();

    await expect(fetch(url ?? '')).rejects.toThrow();
    expect(await app.store.list()).toEqual([]);
    expect(await app.library.list()).toEqual([]);
    expect(app.settings.view()).toMatchObject({ key: 'none', crew: 'rehearsal', crew_size: 3 });
    expect(app.settings.view().spent_today.tokens).toBe(0);
    for (const name of ['nuggets', 'workspaces', 'usage', 'settings.json', 'secrets.json']) {
      expect(existsSync(join(home, name)), name).toBe(false);
    }
    expect(await readdir(join(home, 'logs'))).toEqual(['server.log']);
    expect(await readFile(join(home, 'logs', 'server.log'), 'utf8')).toBe('');
    expect(await readFile(join(home, 'login.json'), 'utf8')).toBe('the login');
    expect(await readFile(join(root, 'photos', 'cat.jpg'), 'utf8')).toBe('a cat');

    expect((await build()).outcome).toMatchObject({ outcome: 'succeeded' });
  });

  it('removes a link that stands where its data should be, and not what it leads to', async () => {
    await mkdir(join(root, 'photos'));
    await writeFile(join(root, 'photos', 'cat.jpg'), 'a cat');
    await mkdir(home, { recursive: true });
    await symlink(join(root, 'photos'), join(home, 'workspaces'));
    await symlink(join(root, 'photos'), join(home, 'logs'));
    await app.deleteEverything();
    expect(existsSync(join(home, 'workspaces'))).toBe(false);
    expect(await readdir(join(root, 'photos'))).toEqual(['cat.jpg']);
  });
});
