import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Upstream } from '@nugget/contract';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../config.ts';
import { openUpstream } from '../upstream.ts';
import { openSettings, type SettingsService } from './settings.ts';
import { createSettingsFiles } from './settingsFiles.ts';
import { aModelServer, anError, type ModelServer } from './testing/aModelServer.ts';

const KEY = 'a-key-that-nobody-may-see-0123456789';
const OTHER_KEY = 'another-key-that-nobody-may-see-01';
const signal = new AbortController().signal;

let home: string;
let model: ModelServer;
let used: Upstream[];
let damaged: string[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nugget-settings-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  model = await aModelServer();
  used = [];
  damaged = [];
});

/** The settings as a program that starts now has them. */
const open = (env: Readonly<Record<string, string>> = {}): Promise<SettingsService> =>
  openSettings({
    started: readConfig({ NUGGET_HOME: home, ...env }),
    files: createSettingsFiles({ home, onDamaged: ({ path }) => damaged.push(path) }),
    openUpstream,
    use: (upstream) => used.push(upstream),
    crew: () => used.at(-1)?.crew ?? 'rehearsal',
    spentToday: () => ({ tokens: 12, costUsd: 0.5 }),
  });

const everythingInHome = async (): Promise<string> => {
  const names = await readdir(home);
  return (await Promise.all(names.map((name) => readFile(join(home, name), 'utf8')))).join('\n');
};

describe('the settings', () => {
  it('are the defaults before anybody chose anything, and make no file', async () => {
    expect((await open()).view()).toEqual({
      crew: 'rehearsal',
      key: 'none',
      model_url: null,
      model: null,
      planner_model: null,
      budget: {
        nugget_max_tokens: null,
        nugget_max_cost_usd: null,
        day_max_tokens: null,
        day_max_cost_usd: null,
      },
      spent_today: { tokens: 12, cost_usd: 0.5 },
      crew_size: 3,
      language: 'en',
      lan_sharing: false,
      fixed: ['data_folder'],
      data_folder: home,
    });
    expect(await readdir(home)).toEqual([]);
  });

  it('keep what is chosen, and leave the rest as it was', async () => {
    const settings = await open();
    await settings.change({ crew_size: 5, model: 'claude-sonnet-5-5', language: 'de' }, signal);
    await settings.change({ lan_sharing: true, language: 'fr' }, signal);
    const again = await open();
    expect(again.view()).toMatchObject({
      crew_size: 5,
      model: 'claude-sonnet-5-5',
      language: 'fr',
      lan_sharing: true,
    });
    expect(again.config()).toMatchObject({
      crewSize: 5,
      agentModel: 'claude-sonnet-5-5',
      plannerModel: 'claude-sonnet-5-5',
    });
    await again.change({ model: null, planner_model: ' ' }, signal);
    expect(again.config().agentModel).toBe(readConfig({}).agentModel);
  });

  it('cannot change what the environment decides, and say what that is', async () => {
    const settings = await open({ NUGGET_CREW_SIZE: '2', NUGGET_MODEL: 'm', NUGGET_MODEL_URL: model.url });
    expect(settings.view()).toMatchObject({ crew_size: 2, model: 'm', model_url: model.url });
    expect(settings.view().fixed.toSorted()).toEqual(['crew_size', 'data_folder', 'model', 'model_url']);
    const changes = [{ crew_size: 4 }, { model: 'other' }, { model_url: 'http://127.0.0.1:9' }];
    for (const change of changes) {
      await expect(settings.change(change, signal)).rejects.toMatchObject({
        code: 'SETTING_FIXED',
        message: expect.stringContaining(Object.keys(change).join()),
      });
    }
    await settings.change({ lan_sharing: true }, signal);
    expect(settings.view()).toMatchObject({ crew_size: 2, lan_sharing: true });
  });

  it.each(['{"format":1', '[]', '{"format":1,"crew_size":99}'])(
    'are the defaults when their file is damaged (%s), which is set aside',
    async (text) => {
      await writeFile(join(home, 'settings.json'), text);
      expect((await open()).view()).toMatchObject({ crew_size: 3 });
      expect(damaged).toEqual([expect.stringMatching(/settings\.json\.damaged-/)]);
      expect(await readFile(damaged[0] ?? '', 'utf8')).toBe(text);
    },
  );
});

describe('the address of a model', () => {
  it('is tried, then saved, and answers from the next call on', async () => {
    const settings = await open();
    const view = await settings.change({ model_url: model.url }, signal);
    expect(view).toMatchObject({ crew: 'compatible', model_url: model.url, key: 'none' });
    expect(JSON.parse(model.calls[0]?.body ?? '')).toMatchObject({ max_tokens: 1 });
    expect(used.map(({ crew }) => crew)).toEqual(['compatible']);
    expect((await open()).config().model).toMatchObject({ kind: 'compatible', url: model.url });
  });

  it.each([
    ['nobody answers there', 'http://127.0.0.1:9', 'MODEL_UNREACHABLE'],
    ['a name and password stand in it', 'http://me:secret@127.0.0.1:9', 'MODEL_UNREACHABLE'],
  ])('is not saved when %s', async (_name, model_url, code) => {
    const settings = await open();
    await expect(settings.change({ model_url, crew_size: 7 }, signal)).rejects.toMatchObject({ code });
    expect(settings.view()).toMatchObject({ model_url: null, crew_size: 3 });
    expect(await readdir(home)).toEqual([]);
    expect(used).toEqual([]);
  });

  it.each([
    ['a login page', 200, '<html>Log in</html>', 'MODEL_BROKEN'],
    ['something that has no such model', 404, anError('not_found_error', 'model: m'), 'MODEL_BROKEN'],
    ['a server that is busy', 529, anError('overloaded_error', 'Overloaded'), 'MODEL_BUSY'],
    ['a server that wants a key', 401, anError('authentication_error', 'no key'), 'MODEL_KEY_REFUSED'],
  ])('is not saved when it leads to %s', async (...[, status, body, code]) => {
    model.answer(status, body);
    const settings = await open();
    await expect(settings.change({ model_url: model.url }, signal)).rejects.toMatchObject({ code });
    expect(settings.view().model_url).toBeNull();
  });

  it('is given up without a call', async () => {
    const settings = await open();
    await settings.change({ model_url: model.url }, signal);
    expect(await settings.change({ model_url: null }, signal)).toMatchObject({
      crew: 'rehearsal',
      model_url: null,
    });
    expect(model.calls).toHaveLength(1);
  });
});

describe('a key', () => {
  const withAddress = () => open({ NUGGET_MODEL_URL: model.url });

  it('that works is saved for this user alone, is never shown, and is used at once', async () => {
    const settings = await withAddress();
    expect(await settings.saveKey(` ${KEY}\n`, signal)).toEqual({ outcome: 'works' });
    expect(model.calls[0]?.headers['x-api-key']).toBe(KEY);
    expect(settings.view().key).toBe('saved');
    expect(JSON.stringify(settings.view())).not.toContain(KEY);
    expect(used.map(({ crew }) => crew)).toEqual(['compatible']);
    if (process.platform !== 'win32')
      expect((await stat(join(home, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect((await withAddress()).config().model).toMatchObject({ apiKey: KEY });
  });

  it('that is refused is not saved, and the words about it do not hold it', async () => {
    model.answer(401, anError('authentication_error', `invalid x-api-key: ${KEY}`));
    const settings = await withAddress();
    const trial = await settings.saveKey(KEY, signal);
    expect(trial).toMatchObject({ outcome: 'refused', code: 'MODEL_KEY_REFUSED' });
    expect(JSON.stringify(trial)).not.toContain(KEY);
    expect(settings.view().key).toBe('none');
    expect(await everythingInHome()).not.toContain(KEY);
    expect(used).toEqual([]);
  });

  it('that no header can hold is refused without a call', async () => {
    const settings = await withAddress();
    expect(await settings.saveKey('ключ', signal)).toMatchObject({ code: 'MODEL_KEY_REFUSED' });
    expect(model.calls).toEqual([]);
  });

  it('is hidden from logs from the moment that it is tried, also one that was replaced', async () => {
    const settings = await withAddress();
    expect(settings.secrets()).toEqual([]);
    await settings.saveKey(KEY, signal);
    await settings.saveKey(OTHER_KEY, signal);
    expect(settings.secrets()).toEqual(expect.arrayContaining([KEY, OTHER_KEY]));
  });

  it('is sent to no other address than the one that it was saved for', async () => {
    const settings = await open();
    await settings.change({ model_url: model.url }, signal);
    await settings.saveKey(KEY, signal);
    const other = await aModelServer();
    expect(await settings.change({ model_url: other.url }, signal)).toMatchObject({ key: 'none' });
    expect(other.calls.map(({ headers }) => headers['x-api-key'])).toEqual([undefined]);
    expect(await settings.change({ model_url: model.url }, signal)).toMatchObject({ key: 'saved' });
  });

  it('is forgotten when asked', async () => {
    const settings = await withAddress();
    await settings.saveKey(KEY, signal);
    expect(await settings.deleteKey()).toMatchObject({ key: 'none' });
    expect(await everythingInHome()).not.toContain(KEY);
  });

  it('of the environment wins, and can be neither replaced nor deleted here', async () => {
    const settings = await open({ NUGGET_MODEL_URL: model.url, NUGGET_MODEL_KEY: KEY });
    expect(settings.view()).toMatchObject({ key: 'environment', fixed: expect.arrayContaining(['key']) });
    await expect(settings.saveKey(OTHER_KEY, signal)).rejects.toMatchObject({ code: 'SETTING_FIXED' });
    await expect(settings.deleteKey()).rejects.toMatchObject({ code: 'SETTING_FIXED' });
    expect(model.calls).toEqual([]);
  });
});

it('everything that was chosen is forgotten at once', async () => {
  const settings = await open();
  await settings.change({ model_url: model.url, crew_size: 9 }, signal);
  await settings.saveKey(KEY, signal);
  await settings.reset();
  expect(settings.view()).toEqual((await open()).view());
  expect(settings.view()).toMatchObject({ key: 'none', crew: 'rehearsal', crew_size: 3 });
  expect(await readdir(home)).toEqual([]);
});
