import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NuggetError, type PortalValue } from '@nugget/contract';
import type { OpenPortal, PortalMessage } from '@nugget/engine';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPreviewServer } from '../previewServer.ts';

interface FakePortal extends OpenPortal {
  readonly told: unknown[];
  publish(message: PortalMessage): void;
  /** Resolves when the last listener has left. */
  readonly left: Promise<void>;
}

function aPortal(): FakePortal {
  const listeners = new Set<(message: PortalMessage) => void>();
  const told: unknown[] = [];
  const left = Promise.withResolvers<void>();
  return {
    connected: true,
    told,
    left: left.promise,
    publish(message) {
      for (const listener of listeners) listener(message);
    },
    async tell(name, params) {
      told.push([name, params]);
    },
    async ask(name): Promise<PortalValue> {
      if (name === 'moisture') return 28;
      throw new NuggetError('BOARD_SILENT', { message: 'No answer' });
    },
    subscribe(listener) {
      listeners.add(listener);
      listener({ type: 'state', connected: true });
      return () => {
        listeners.delete(listener);
        left.resolve();
      };
    },
    attach: () => ({ lines: () => undefined, state: () => undefined, close: () => undefined }),
  };
}

let folder: string;
let portal: FakePortal;
let app: FastifyInstance;
let url: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nugget-portal-'));
  await writeFile(join(folder, 'index.html'), 'Plant');
  portal = aPortal();
  app = await createPreviewServer(folder, { portal });
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const JSON_TYPE = { 'content-type': 'application/json' };

const call = (what: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/.nugget/portal/${what}`, {
    method: 'POST',
    headers: { ...JSON_TYPE, origin: url, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

describe('the page of a nugget with a portal', () => {
  it('tells the board and asks it', async () => {
    expect(await (await call('tell', { name: 'led', params: { state: 'on' } })).json()).toEqual({});
    expect(portal.told).toEqual([['led', { state: 'on' }]]);
    expect(await (await call('ask', { name: 'moisture' })).json()).toEqual({ value: 28 });
    const silent = await call('ask', { name: 'light' });
    expect([silent.status, await silent.json()]).toEqual([
      504,
      { code: 'BOARD_SILENT', message: 'No answer' },
    ]);
  });

  it('hears what happens on the board, until it leaves', async () => {
    const leaving = new AbortController();
    const reply = await fetch(`${url}/.nugget/portal/events`, { signal: leaving.signal });
    expect(reply.headers.get('content-type')).toBe('text/event-stream');
    const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('data: {"type":"state","connected":true}');
    portal.publish({ type: 'when', name: 'dry', value: true });
    expect((await reader?.read())?.value).toContain('"dry"');
    leaving.abort();
    await reader?.read().catch(() => undefined);
    await portal.left;
  });

  it.each([
    ['another page of this computer', { origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['a page on the web', { origin: 'https://example.com' }],
    ['a page of another site', { 'sec-fetch-site': 'same-site' }],
  ])('is not listened to when it is %s', async (_who, headers) => {
    const reply = await call('tell', { name: 'led' }, headers);
    expect(reply.status).toBe(403);
    expect((await fetch(`${url}/.nugget/portal/events`, { headers })).status).toBe(403);
    expect(portal.told).toEqual([]);
  });

  it('is not listened to under another name of this computer', async () => {
    const status = await new Promise((resolve) => {
      const headers = { ...JSON_TYPE, host: 'evil.example', origin: 'http://evil.example' };
      request(`${url}/.nugget/portal/tell`, { method: 'POST', headers }, (reply) => {
        resolve(reply.statusCode);
        reply.resume();
      }).end('{"name":"led"}');
    });
    expect(status).toBe(403);
    expect(portal.told).toEqual([]);
  });

  it.each([
    ['', 400],
    ['{"name":1}', 400],
    ['{"name":"led","params":{"deep":{}}}', 400],
    ['{"name":"led","surprise":1}', 400],
    [JSON.stringify({ name: 'led', params: { text: 'x'.repeat(9_000) } }), 413],
  ])('is told that it cannot be understood: %.40s', async (body) => {
    const reply = await call('tell', body);
    expect(reply.ok).toBe(false);
    expect(portal.told).toEqual([]);
  });

  it('cannot call faster than the board can follow', async () => {
    const replies = await Promise.all(Array.from({ length: 80 }, () => call('tell', { name: 'led' })));
    expect(replies.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect(portal.told.length).toBeLessThanOrEqual(60);
  });

  it.each(['/', '/index.html', '/.nugget/portal.js', '/.nugget/portal/tell?x=1', '/.nugget/portal/other'])(
    'may post to its portal and to nothing else: %s',
    async (path) => {
      const reply = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { ...JSON_TYPE, origin: url },
        body: '{}',
      });
      expect(reply.status).toBe(405);
    },
  );
});

describe('a page without a portal', () => {
  it('has the library, so that its own code works, and nothing behind it', async () => {
    const bare = await createPreviewServer(folder);
    const headers = { host: '127.0.0.1:1', origin: 'http://127.0.0.1:1' };
    const library = await bare.inject({ url: '/.nugget/portal.js', headers });
    expect(library.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(library.body).toBe(await readFile(new URL('portalLibrary.js', import.meta.url), 'utf8'));
    expect((await bare.inject({ url: '/.nugget/portal/events', headers })).statusCode).toBe(404);
    const post = { method: 'POST', url: '/.nugget/portal/tell', headers, payload: { name: 'led' } } as const;
    expect((await bare.inject(post)).statusCode).toBe(405);
    await bare.close();
  });
});
