import { API, type Route } from '@nugget/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFolder, aServer, refusal, type TestFolder, type TestServer } from './testing/aServer.ts';

let folder: TestFolder;
let server: TestServer;

beforeAll(async () => {
  folder = await aFolder();
  server = await aServer({ home: folder.path });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const routes: readonly (readonly [string, Route])[] = Object.entries(API);
const named = (fits: (route: Route) => boolean) => routes.filter(([, route]) => fits(route));

/** Where a route is, with an id that nobody has. */
const addressOf = ({ path }: Route): string =>
  `/api${path.replaceAll(':id', '20260101-000000-zzzz').replaceAll(':sha', 'abcdef0')}`;

/** What the route's query must have, so that only the id can be unknown. */
const queryOf = ({ path }: Route): string => (path.endsWith('/file') ? '?path=index.html' : '');

describe('every route of the table', () => {
  it.each(named(({ access }) => access !== 'open'))('%s needs a login', async (_name, route) => {
    const { method } = route;
    const headers = { cookie: '' };
    expect(await server.ask(addressOf(route), { method, headers })).toMatchObject(
      refusal(401, 'LOGIN_NEEDED'),
    );
  });

  it.each(named(({ access }) => access === 'adult'))(
    '%s needs an adult who opened the settings',
    async (_name, route) => {
      const { method } = route;
      expect(await server.ask(addressOf(route), { method })).toMatchObject(refusal(403, 'ADULT_NEEDED'));
    },
  );

  it.each(named(({ params, body }) => params !== undefined && body === undefined))(
    '%s says 404 of an id that nobody has',
    async (_name, route) => {
      const { method } = route;
      const answer = await server.ask(`${addressOf(route)}${queryOf(route)}`, { method });
      expect(answer.status).toBe(404);
      expect(answer.json).toMatchObject({ code: expect.stringMatching(/_NOT_FOUND$/), detail: /./ });
    },
  );

  it.each(named(({ body, access }) => body !== undefined && body !== 'zip' && access !== 'adult'))(
    '%s refuses a body of another shape, and names each place',
    async (_name, route) => {
      const { method } = route;
      const headers = { 'content-type': 'application/json' };
      const answer = await server.ask(addressOf(route), { method, headers, body: '{"surprise":1}' });
      expect(answer).toMatchObject(refusal(400, 'REQUEST_INVALID'));
      expect(answer.json).toMatchObject({
        errors: expect.arrayContaining([
          { path: '', message: expect.stringContaining('has the unknown key "surprise"') },
        ]),
      });
    },
  );

  it('stands on the API page, with its schemas', async () => {
    const { json } = await server.ask('/api/docs/json');
    const listed = new Set(
      Object.entries((json as { paths: Record<string, object> }).paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      ),
    );
    const expected = routes.map(
      ([, { method, path }]) => `${method} /api${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect([...listed].sort()).toEqual(expected.sort());
    expect(JSON.stringify(json)).toContain('bug_report');
  });

  it('has a page for adults who want to see it, with its scripts, behind the login', async () => {
    const page = await server.ask('/api/docs');
    const scripts = [...page.text.matchAll(/<script src="([^"]+)"/g)].map(([, path = '']) => path);
    expect(scripts.length).toBeGreaterThan(0);
    for (const path of scripts) {
      const script = await server.ask(path);
      expect(script.headers.get('content-type'), path).toContain('javascript');
    }
    expect(await server.ask('/api/docs', { headers: { cookie: '' } })).toMatchObject({ status: 401 });
  });
});

describe('what the API refuses', () => {
  it.each([
    ['that is no JSON', { type: 'application/json', body: '{"a":' }, refusal(400, 'REQUEST_INVALID')],
    ['of another kind', { type: 'application/xml', body: '<a/>' }, refusal(400, 'REQUEST_INVALID')],
    [
      'that is too large',
      { type: 'application/json', body: `"${'x'.repeat(2_100_000)}"` },
      refusal(413, 'REQUEST_TOO_LARGE'),
    ],
    [
      'with names that would change what objects are',
      { type: 'application/json', body: '{"__proto__":{}}' },
      refusal(400, 'REQUEST_INVALID'),
    ],
  ])('a body %s', async (_what, { type, body }, expected) => {
    const { json } = await server.post('/api/sessions');
    const { session_id: id } = json as { session_id: string };
    const headers = { 'content-type': type };
    const answer = await server.ask(`/api/sessions/${id}/fix`, { method: 'POST', headers, body });
    expect(answer).toMatchObject(expected);
  });

  it('a file that is larger than 25 MB', async () => {
    const body = new Uint8Array(25 * 1024 * 1024 + 1);
    const headers = { 'content-type': 'application/zip' };
    const answer = await server.ask('/api/nuggets/import', { method: 'POST', headers, body });
    expect(answer).toMatchObject(refusal(413, 'REQUEST_TOO_LARGE'));
  });

  it('an address that it does not have', async () => {
    expect(await server.ask('/api/nothing')).toMatchObject(refusal(404, 'ROUTE_NOT_FOUND'));
    expect(await server.ask('/api/sessions', { method: 'DELETE' })).toMatchObject(
      refusal(404, 'ROUTE_NOT_FOUND'),
    );
    expect(await server.ask('/api/sessions/%ZZ')).toMatchObject(refusal(400, 'REQUEST_INVALID'));
    expect(await server.ask(`/api/sessions/${'x'.repeat(500)}`)).toMatchObject({ status: 404 });
    expect(await server.ask(`/api/sessions/${'x'.repeat(300)}`)).toMatchObject({ status: 400 });
  });

  it('the same wish over and over, with when to come back', async () => {
    const guesses = Array.from({ length: 21 }, () =>
      server.post('/api/settings/unlock', { challenge_id: 'x', answer: 1 }),
    );
    const last = (await Promise.all(guesses)).at(-1);
    expect(last).toMatchObject(refusal(429, 'TOO_MANY_REQUESTS'));
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('to be remembered by a browser or a proxy', async () => {
    for (const path of ['/api/health', '/api/sessions', '/api/docs/json', '/api/nothing']) {
      expect((await server.ask(path)).headers.get('cache-control'), path).toBe('no-store');
    }
  });
});

describe('a call without a body', () => {
  it('may say that it sends JSON, and may send an empty object', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const body of ['', '{}']) {
      expect(await server.ask('/api/sessions', { method: 'POST', headers, body })).toMatchObject({
        status: 200,
      });
    }
    expect(await server.post('/api/sessions', { goal: 'x' })).toMatchObject(refusal(400, 'REQUEST_INVALID'));
  });
});

describe('health', () => {
  it('is told to everybody on this computer, without secrets', async () => {
    const answer = await server.ask('/api/health', { headers: { cookie: '' } });
    expect(answer).toMatchObject({
      status: 200,
      json: {
        status: 'ready',
        apiKey: 'missing',
        agentSdk: 'available',
        crew: 'rehearsal',
        version: '0.1.0',
      },
    });
    expect(answer.text).not.toContain(folder.path);
  });
});
