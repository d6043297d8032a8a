import { describe, expect, it } from 'vitest';
import { createClient } from '../createClient.ts';
import { runtimePlatform } from '../runtimePlatform.ts';
import { type Reply, startReplyingServer } from '../testing/replyingServer.ts';

const json = (value: unknown, status = 200): Reply => ({ status, body: JSON.stringify(value) });
const STARTED = json({ status: 'started' });

describe('a call', () => {
  it('fills in the address, encoded, and sends the body as JSON', async () => {
    await using server = await startReplyingServer(STARTED);
    const client = createClient({ baseUrl: `${server.baseUrl}/` });
    const params = { id: 'a/b ü?' };
    expect(await client.call('fixSession', { params, body: { bug_report: 'zu “langsam”' } })).toEqual({
      status: 'started',
    });
    expect(client.baseUrl).toBe(server.baseUrl);
    const [asked] = server.asked;
    expect(asked).toMatchObject({ method: 'POST', url: '/api/sessions/a%2Fb%20%C3%BC%3F/fix' });
    expect(asked?.headers['content-type']).toBe('application/json');
    expect(JSON.parse(String(asked?.body))).toEqual({ bug_report: 'zu “langsam”' });
  });

  it('sends what is asked for, and leaves out what is not', async () => {
    await using server = await startReplyingServer(json({ files: [], truncated: false }));
    const client = createClient({ baseUrl: server.baseUrl });
    await client.call('listFiles', { params: { id: 's1' }, query: { sha: 'a&b=c' } });
    await client.call('listFiles', { params: { id: 's1' }, query: {} });
    expect(server.asked.map(({ url }) => url)).toEqual([
      '/api/sessions/s1/files?sha=a%26b%3Dc',
      '/api/sessions/s1/files',
    ]);
    expect(server.asked[0]?.headers['content-type']).toBeUndefined();
  });

  it.each(['.', '..', ''])('never goes elsewhere by a name such as “%s”', async (id) => {
    await using server = await startReplyingServer(STARTED);
    const client = createClient({ baseUrl: server.baseUrl });
    const call = client.call('stopSession', { params: { id } });
    await expect(call).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
    expect(server.asked).toEqual([]);
  });

  it('sends a zip as its bytes, and reads one', async () => {
    const bytes = Uint8Array.of(80, 75, 5, 6, 0, 255);
    await using reading = await startReplyingServer({ type: 'application/zip', body: bytes });
    const exported = await createClient(reading).call('exportNugget', { params: { id: 'n1' } });
    expect(exported).toEqual(bytes);
    await using taking = await startReplyingServer(json({ detail: 'No', code: 'NUGGET_FILE_INVALID' }, 400));
    await expect(createClient(taking).call('importNugget', { body: bytes })).rejects.toMatchObject({
      code: 'NUGGET_FILE_INVALID',
    });
    expect(taking.asked[0]?.headers['content-type']).toBe('application/zip');
    expect([...(taking.asked[0]?.body ?? [])]).toEqual([...bytes]);
  });

  it('carries the headers that it was made with', async () => {
    await using server = await startReplyingServer(json([]));
    await createClient({ baseUrl: server.baseUrl, headers: { cookie: 'a=b' } }).call('listSessions', {});
    expect(server.asked[0]?.headers.cookie).toBe('a=b');
  });

  it('reads what the route promises, and nothing else of the reply', async () => {
    await using server = await startReplyingServer(json({ session_id: 's1', secret: 1 }));
    expect(await createClient(server).call('createSession', {})).toEqual({ session_id: 's1' });
  });
});

describe('a call that does not work', () => {
  it('throws what the server says, with each problem', async () => {
    const errors = [{ path: 'spec.nugget.goal', message: 'is missing' }];
    await using server = await startReplyingServer(
      json({ detail: 'The spec is not valid', code: 'SPEC_INVALID', errors }, 400),
    );
    const call = createClient(server).call('startSession', { params: { id: 's1' }, body: { spec: {} } });
    await expect(call).rejects.toMatchObject({
      name: 'NuggetError',
      code: 'SPEC_INVALID',
      message: 'The spec is not valid',
      details: { status: 400, problems: errors },
    });
  });

  const cases: readonly (readonly [string, Reply, string])[] = [
    ['a login that is missing', json({ detail: 'Who are you?' }, 401), 'LOGIN_NEEDED'],
    ['a code of a later version', json({ detail: 'Hm', code: 'FROM_THE_FUTURE' }, 418), 'REQUEST_INVALID'],
    ['a proxy', { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' }, 'SERVER_GONE'],
    ['another program', { type: 'text/html', body: '<h1>Hello</h1>' }, 'SERVER_GONE'],
    ['a reply of another shape', json({ sessions: [] }), 'SERVER_GONE'],
    ['an answer that breaks off', { body: '[', isCut: true }, 'SERVER_GONE'],
  ];
  it.each(cases)('gives %s a code', async (_, reply, code) => {
    await using server = await startReplyingServer(reply);
    await expect(createClient(server).call('listSessions', {})).rejects.toMatchObject({ code });
  });

  it('says so when nobody answers', async () => {
    const server = await startReplyingServer(STARTED);
    await server[Symbol.asyncDispose]();
    const call = createClient(server).call('listSessions', {});
    await expect(call).rejects.toMatchObject({ code: 'SERVER_GONE', retryable: true });
  });

  it('throws the reason of whoever gave it up', async () => {
    const given = new AbortController();
    const fetch = () => {
      given.abort(new Error('The page was left'));
      return Promise.reject(new Error('aborted'));
    };
    const client = createClient({ baseUrl: 'http://127.0.0.1:1' }, { ...runtimePlatform, fetch });
    const call = client.call('listSessions', { signal: given.signal });
    await expect(call).rejects.toThrow('The page was left');
  });
});
