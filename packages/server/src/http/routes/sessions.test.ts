import { type NuggetSpecInput, replay } from '@nugget/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../../compose.ts';
import { readConfig } from '../../config.ts';
import { aFolder, aServer, refusal, type TestFolder, type TestServer } from '../testing/aServer.ts';
import { watch } from '../testing/aWatcher.ts';

const SPEC: NuggetSpecInput = {
  nugget: { goal: 'A web page about my dog Biscuit', type: 'website' },
  requirements: [{ type: 'feature', description: 'a fun fact about Biscuit' }],
};

let folder: TestFolder;
let server: TestServer;
/** A session that was built. */
let built: string;

beforeAll(async () => {
  folder = await aFolder();
  server = await aServer({ home: folder.path });
  built = await newSession();
  await server.post(`/api/sessions/${built}/start`, { spec: SPEC });
  const tab = await watch(server, built);
  await tab.untilType('session_complete');
  tab.socket.close();
}, 120_000);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

async function newSession(): Promise<string> {
  const { json } = await server.post('/api/sessions');
  return (json as { session_id: string }).session_id;
}

const get = async (path: string): Promise<unknown> => (await server.ask(`/api/sessions/${path}`)).json;

describe('a session that was built', () => {
  it('says how it ended, with its plan and its newest number', async () => {
    const events = server.server.app.store.getOrThrow(built).log.after(0);
    const view = replay(events);
    expect(await get(built)).toMatchObject({
      id: built,
      state: 'done',
      outcome: 'succeeded',
      goal: SPEC.nugget.goal,
      crew: 'rehearsal',
      seq: events.length,
      agents: view.agents,
    });
    expect(await get(`${built}/tasks`)).toMatchObject(view.tasks.map(({ id, status }) => ({ id, status })));
    expect(await get(`${built}/git`)).toEqual(view.commits);
    expect(await get(`${built}/events?after=${events.length - 2}`)).toEqual(events.slice(-2));
    expect(await get(`${built}/tests`)).toMatchObject({ failed: 0, passed: view.tests.length });
  });

  it('reads the same when nobody holds it', async () => {
    const { store } = server.server.app;
    await server.post(`/api/sessions/${built}/launch`);
    const paths = ['', '/tasks', '/git', '/tests', '/events?after=3', '/files'].map(
      (each) => `${built}${each}`,
    );
    const held = await Promise.all(paths.map(get));
    await store.close(built);
    expect(await Promise.all(paths.map(get))).toEqual(held);
    expect(store.has(built)).toBe(false);
  });

  it('shows its files, its commits and what they changed', async () => {
    const { files } = (await get(`${built}/files`)) as { files: { path: string; bytes: number }[] };
    expect(files.map(({ path }) => path)).toContain('index.html');
    expect(await get(`${built}/file?path=index.html`)).toMatchObject({
      path: 'index.html',
      truncated: false,
      text: expect.stringContaining('<!doctype html>'),
    });
    const [first] = (await get(`${built}/git`)) as { sha: string }[];
    expect(await get(`${built}/git/${first?.sha}`)).toMatchObject({
      commit: { sha: first?.sha },
      files: expect.arrayContaining([expect.objectContaining({ change: 'added' })]),
    });
    for (const path of ['../record.json', '/etc/passwd', '.git/config', 'nothing.html']) {
      const answer = await server.ask(`/api/sessions/${built}/file?path=${encodeURIComponent(path)}`);
      expect(answer, path).toMatchObject(refusal(404, 'FILE_NOT_FOUND'));
    }
    expect(await server.ask(`/api/sessions/${built}/file`)).toMatchObject(refusal(400, 'REQUEST_INVALID'));
  });

  it('comes as a zip of its files', async () => {
    const answer = await server.ask(`/api/sessions/${built}/export`);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.text.slice(0, 2)).toBe('PK');
    expect(answer.text).toContain('index.html');
    expect(answer.text).not.toContain('.git/');
  });

  it('is served again without a build, and can be explained', async () => {
    const launched = await server.post(`/api/sessions/${built}/launch`);
    const { url = '' } = launched.json as { url?: string };
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    expect((await fetch(url)).status).toBe(200);
    const body = { path: 'index.html', from_line: 1, to_line: 3 };
    expect(await server.post(`/api/sessions/${built}/explain`, body)).toMatchObject({
      status: 200,
      json: { source: 'structure', explanation: expect.stringMatching(/\w/) },
    });
  });

  it('goes back to a commit, and forward again', async () => {
    const commits = (await get(`${built}/git`)) as { sha: string }[];
    const [first, last] = [commits[0]?.sha ?? '', commits.at(-1)?.sha ?? ''];
    expect(await server.post(`/api/sessions/${built}/undo`, { sha: first })).toMatchObject({
      status: 200,
      json: { status: 'undone', commit: { sha: expect.any(String) } },
    });
    expect(await server.post(`/api/sessions/${built}/undo`, { sha: last })).toMatchObject({ status: 200 });
    expect(await server.post(`/api/sessions/${built}/undo`, { sha: 'f'.repeat(40) })).toMatchObject(
      refusal(404, 'COMMIT_NOT_FOUND'),
    );
  });
});

describe('the list', () => {
  it('has the newest session first, and says where each stands', async () => {
    const fresh = await newSession();
    const list = (await server.ask('/api/sessions')).json as { id: string }[];
    expect(list[0]).toMatchObject({ id: fresh, state: 'idle', outcome: 'running', goal: '' });
    expect(list.find(({ id }) => id === built)).toMatchObject({ state: 'done', outcome: 'succeeded' });
  });
});

describe('starting', () => {
  it('names each place of a spec that cannot be built, and starts nothing', async () => {
    const id = await newSession();
    const spec = { nugget: { goal: '' }, requirements: [{ type: 'wish', description: 'x' }], surprise: 1 };
    const answer = await server.post(`/api/sessions/${id}/start`, { spec });
    expect(answer).toMatchObject(refusal(400, 'SPEC_INVALID'));
    const { errors } = answer.json as { errors: { path: string }[] };
    expect(errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['nugget.goal', 'requirements.0.type', '']),
    );
    expect(await get(id)).toMatchObject({ state: 'idle', seq: 0 });
  });

  it('is refused while the session runs and when three others do, until one is stopped', async () => {
    const start = async (id: string) => server.post(`/api/sessions/${id}/start`, { spec: SPEC });
    const ids = await Promise.all([1, 2, 3, 4].map(newSession));
    const [first = '', second = '', third = '', fourth = ''] = ids;
    for (const id of [first, second, third])
      expect(await start(id)).toMatchObject({ json: { status: 'started' } });
    expect(await start(first)).toMatchObject(refusal(409, 'SESSION_BUSY'));
    expect(await server.post(`/api/sessions/${first}/undo`, { sha: 'abc' })).toMatchObject(
      refusal(409, 'SESSION_BUSY'),
    );
    expect(await start(fourth)).toMatchObject(refusal(429, 'SERVER_BUSY'));
    expect(await get(fourth)).toMatchObject({ state: 'idle' });
    expect(await server.post(`/api/sessions/${first}/stop`)).toMatchObject({ json: { status: 'stopped' } });
    expect(await get(first)).toMatchObject({ state: 'done', outcome: 'stopped' });
    expect(await start(fourth)).toMatchObject({ json: { status: 'started' } });
    for (const id of [second, third, fourth]) await server.post(`/api/sessions/${id}/stop`);
  });
});

describe('an answer', () => {
  it('counts once', async () => {
    const id = await newSession();
    const gated = { ...SPEC, workflow: { human_gates: ['before it is shown'], testing_enabled: false } };
    await server.post(`/api/sessions/${id}/start`, { spec: gated });
    const tab = await watch(server, id);
    await tab.untilType('human_gate');
    expect(await get(id)).toMatchObject({ state: 'reviewing' });
    const answer = (body: unknown) => server.post(`/api/sessions/${id}/gate`, body);
    expect(await answer({})).toMatchObject(refusal(400, 'REQUEST_INVALID'));
    expect(await answer({ approved: true })).toMatchObject({ json: { status: 'ok' } });
    expect(await answer({ approved: true })).toMatchObject(refusal(409, 'GATE_NOT_OPEN'));
    await tab.untilType('session_complete');
    tab.socket.close();
  });
});

describe('a session that another process builds', () => {
  it('can be read and followed, but not changed', async () => {
    const { PATH } = process.env;
    const other = await compose(readConfig({ PATH, NUGGET_HOME: folder.path }));
    try {
      const { id } = await other.store.create();
      await other.store.append(id, 'k', { type: 'planning_started' });
      expect(await get(id)).toMatchObject({ id, seq: 1 });
      const tab = await watch(server, id);
      await tab.until(1);
      tab.socket.close();
      for (const [path, body] of [
        ['start', { spec: SPEC }],
        ['stop', undefined],
        ['resume', undefined],
        ['gate', { approved: true }],
      ] as const) {
        expect(await server.post(`/api/sessions/${id}/${path}`, body)).toMatchObject(
          refusal(409, 'SESSION_BUSY'),
        );
      }
    } finally {
      await other.close();
    }
  });
});
