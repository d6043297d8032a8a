import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aFolder,
  aServer,
  aStudio,
  refusal,
  STUDIO_SCRIPT,
  type TestFolder,
  type TestServer,
} from './testing/aServer.ts';

let folder: TestFolder;
let studio: string;
let server: TestServer;

beforeAll(async () => {
  folder = await aFolder();
  studio = await aStudio(folder.path);
  server = await aServer({ home: folder.path, studioFolder: studio });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const asPage = { headers: { accept: 'text/html,*/*' } };

describe('the studio', () => {
  it.each(['/', '/index.html', '/nuggets/abc/blocks', '/settings?tab=key'])(
    'is the page at %s',
    async (path) => {
      const page = await server.ask(path, asPage);
      expect(page).toMatchObject({ status: 200 });
      expect(page.text).toContain('<title>Nugget</title>');
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect(page.headers.get('content-type')).toContain('text/html');
    },
  );

  it('sends compressed what was compressed when it was built, and lets browsers keep it for good', async () => {
    const headers = { 'accept-encoding': 'br', cookie: '' };
    const script = await server.ask('/assets/main-4f2a.js', { headers });
    expect(script).toMatchObject({ status: 200, text: STUDIO_SCRIPT });
    expect(script.headers.get('content-encoding')).toBe('br');
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-type')).toContain('javascript');
    const plain = await server.ask('/assets/main-4f2a.js', { headers: { 'accept-encoding': 'identity' } });
    expect(plain).toMatchObject({ text: STUDIO_SCRIPT });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('says that a script is gone instead of sending the page in its place', async () => {
    expect(await server.ask('/assets/main-old.js', asPage)).toMatchObject(refusal(404, 'ROUTE_NOT_FOUND'));
    expect(await server.ask('/logo.png')).toMatchObject({ status: 404 });
    expect(await server.ask('/nuggets/abc', { method: 'POST', ...asPage })).toMatchObject({ status: 404 });
  });

  it('serves nothing from outside its folder', async () => {
    for (const path of [
      '/../login-secret',
      '/%2e%2e/login-secret',
      '/assets/..%2f..%2flogin-secret',
      '/..%5clogin-secret',
    ]) {
      const answer = await server.ask(path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
    }
  });

  it('may run its own scripts and show nuggets in frames, and nothing else', async () => {
    const { headers } = await server.ask('/', asPage);
    const policy = headers.get('content-security-policy') ?? '';
    const { port } = new URL(server.url);
    expect(policy.split(';')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        `connect-src 'self' ws://localhost:${port}`,
        'frame-src http://127.0.0.1:*',
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]),
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
  });

  it('that was never built is no blank page', async () => {
    await rm(join(studio, 'index.html'));
    const page = await server.ask('/', asPage);
    expect(page.status).toBe(503);
    expect(page.text).toContain('not built yet');
  });
});
