import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createGateway } from './createGateway.ts';
import { error, json, stream } from './testing/answers.ts';
import { aMessage, aStream } from './testing/messages.ts';
import { REAL_KEY, startTestGateway } from './testing/startTestGateway.ts';
import { anthropicUpstream } from './upstreams/anthropicUpstream.ts';

describe('what passes through', () => {
  it.each([1, 7, 1000])(
    'a stream that arrives in pieces of %i bytes comes out byte for byte',
    async (size) => {
      const { model, ask } = await startTestGateway();
      model.script(stream(aStream(), size));
      const response = await ask();
      expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(aStream()));
      expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
      expect(response.headers.get('request-id')).toBe('req_1');
    },
  );

  it.each([
    ['without an empty line at its end', 'event: ping\ndata: {"type":"ping"}'],
    ['with the line ends of other systems', aStream().replaceAll('\n', '\r\n')],
    ['that is empty', ''],
  ])('a stream %s comes out as it is', async (_kind, events) => {
    const { model, ask } = await startTestGateway();
    model.script(stream(events));
    expect(await (await ask()).text()).toBe(events);
  });

  it('a reply in one piece comes out byte for byte, without a stream', async () => {
    const { model, ask } = await startTestGateway();
    model.script(json(aMessage()));
    const response = await ask();
    expect(await response.text()).toBe(JSON.stringify(aMessage()));
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  it('the model gets the very text, path and version that the caller sent', async () => {
    const { model, pass } = await startTestGateway();
    model.script(json(aMessage()));
    const body = '{ "model":"m",\n  "content": "\\u00fc ü 🚀" }';
    await fetch(`${pass.baseUrl}/v1/messages?beta=true`, {
      method: 'POST',
      headers: {
        'x-api-key': pass.apiKey,
        'content-type': 'application/json',
        'anthropic-version': '2023-06-01',
      },
      body,
    });
    expect(model.received).toMatchObject([
      { body, url: '/v1/messages?beta=true', headers: { 'anthropic-version': '2023-06-01' } },
    ]);
  });

  it.each([
    [401, 'authentication_error'],
    [429, 'rate_limit_error'],
    [500, 'api_error'],
    [529, 'overloaded_error'],
  ])('the model says %i itself, with the time to wait', async (status, type) => {
    const { model, ask } = await startTestGateway();
    model.script(error(status, type, { 'retry-after': '7', 'x-internal': 'secret' }));
    const response = await ask();
    expect(response.status).toBe(status);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(response.headers.get('x-internal')).toBeNull();
    expect(await response.json()).toEqual({
      type: 'error',
      error: { type, message: `The model says ${status}.` },
    });
  });

  it('eight streams at once each get their own bytes', async () => {
    const { model, ask } = await startTestGateway();
    const streams = Array.from({ length: 8 }, (_, index) => aStream(`model-${index}`));
    model.script(...streams.map((events) => stream(events, 11)));
    const texts = await Promise.all(streams.map(async () => (await ask()).text()));
    expect(texts.toSorted()).toEqual(streams);
  });
});

describe('who may call', () => {
  it('only the upstream gets the real key, and never the throwaway one', async () => {
    const { model, ask, pass } = await startTestGateway();
    model.script(stream());
    await (await ask()).text();
    const [received] = model.received;
    expect(received?.headers['x-api-key']).toBe(REAL_KEY);
    expect(JSON.stringify(received)).not.toContain(pass.apiKey);
  });

  it('a bearer token is as good as an x-api-key', async () => {
    const { model, pass } = await startTestGateway();
    model.script(json(aMessage()));
    const headers = { authorization: `Bearer ${pass.apiKey}`, 'content-type': 'application/json' };
    const response = await fetch(`${pass.baseUrl}/v1/messages`, { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(200);
    expect(model.received[0]?.headers.authorization).toBeUndefined();
  });

  it.each([
    ['no key', ''],
    ['an unknown key', 'nugget-guess'],
    ['the real key', REAL_KEY],
  ])('%s is refused and nothing reaches the model', async (_kind, apiKey) => {
    const { model, ask, pass } = await startTestGateway();
    const response = await ask({ pass: { ...pass, apiKey } });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ type: 'error', error: { type: 'authentication_error' } });
    expect(model.received).toEqual([]);
  });

  it('a revoked key is refused, other keys are not', async () => {
    const { model, ask, issue } = await startTestGateway();
    model.script(json(aMessage()));
    const [gone, stays] = [issue(), issue()];
    gone.revoke();
    gone.revoke();
    expect((await ask({ pass: gone })).status).toBe(401);
    expect((await ask({ pass: stays })).status).toBe(200);
  });

  it('a page that reached this port under another name is refused', async () => {
    const { pass, model } = await startTestGateway();
    const reply = await new Promise<string>((resolve, reject) => {
      const options = { method: 'POST', headers: { host: 'evil.example', 'x-api-key': pass.apiKey } };
      const call = request(`${pass.baseUrl}/v1/messages`, options, (response) => resolve(text(response)));
      call.once('error', reject).end('{}');
    });
    expect(JSON.parse(reply)).toMatchObject({ error: { type: 'permission_error' } });
    expect(model.received).toEqual([]);
  });
});

describe('what is not served', () => {
  it.each([
    ['GET', '/v1/messages'],
    ['POST', '/v1/messages/count_tokens'],
    ['GET', '/v1/models'],
    ['POST', '/'],
  ])('%s %s is a not_found_error', async (method, path) => {
    const { pass } = await startTestGateway();
    const response = await fetch(`${pass.baseUrl}${path}`, { method, headers: { 'x-api-key': pass.apiKey } });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ type: 'error', error: { type: 'not_found_error' } });
  });

  it('a request of more than 32 MB is too large, and the model never sees it', async () => {
    const { ask, model } = await startTestGateway();
    const response = await ask({ body: 'x'.repeat(32 * 1024 * 1024 + 1) });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ type: 'error', error: { type: 'request_too_large' } });
    expect(model.received).toEqual([]);
  });

  it('a request of 32 MB passes', async () => {
    const { ask, model } = await startTestGateway();
    model.script(json(aMessage()));
    expect((await ask({ body: 'x'.repeat(32 * 1024 * 1024) })).status).toBe(200);
    expect(model.received[0]?.body.length).toBe(32 * 1024 * 1024);
  });
});

describe('its life', () => {
  it('knows no address before it is started, and may be closed without', async () => {
    const gateway = createGateway({ upstream: anthropicUpstream({ apiKey: REAL_KEY }) });
    expect(() => gateway.baseUrl).toThrow('before its start()');
    await gateway.close();
    await gateway.close();
  });

  it('answers nobody after it was closed', async () => {
    const { ask, close } = await startTestGateway();
    await close();
    await expect(ask()).rejects.toThrow('fetch failed');
  });
});
