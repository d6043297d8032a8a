import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPreviewServer } from './previewServer.ts';

let home: string;
let folder: string;
let app: FastifyInstance;

beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'nugget-preview-')));
  folder = join(home, 'workspace');
  await mkdir(folder);
  app = await createPreviewServer(folder);
});
afterEach(async () => {
  await app.close();
  await rm(home, { recursive: true, force: true });
});

async function put(path: string, text = 'x'): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { host: '127.0.0.1:4321', ...headers } });

describe('a nugget with a page', () => {
  it('shows index.html at its address', async () => {
    await put('index.html', '<h1>Space Dodge 🚀</h1>');
    const reply = await get('/');
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply.body).toBe('<h1>Space Dodge 🚀</h1>');
  });

  it.each([
    ['game.js', 'application/javascript; charset=utf-8'],
    ['game.mjs', 'application/javascript; charset=utf-8'],
    ['style.css', 'text/css; charset=utf-8'],
    ['levels.json', 'application/json; charset=utf-8'],
    ['physics.wasm', 'application/wasm'],
    ['cat.png', 'image/png'],
    ['cat.svg', 'image/svg+xml'],
    ['beep.mp3', 'audio/mpeg'],
    ['story.txt', 'text/plain; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    await put(path);
    expect((await get(`/${path}`)).headers['content-type']).toBe(type);
  });

  it.each(['img/big cat.png', 'twice%2541.js', 'ü/ñ 100%.js', "o'clock.js", '日本/🚀.js'])(
    'finds %s',
    async (path) => {
      await put(path, 'here');
      const reply = await get(`/${path.split('/').map(encodeURIComponent).join('/')}`);
      expect(reply.body).toBe('here');
    },
  );

  it('shows the index.html of a folder, and sends there with the slash that relative links need', async () => {
    await put('level two/index.html', 'two');
    expect((await get('/level%20two/')).body).toBe('two');
    const redirect = await get('/level%20two');
    expect([redirect.statusCode, redirect.headers.location]).toEqual([302, '/level%20two/']);
  });

  it('sees a change at the next look', async () => {
    await put('index.html', 'old');
    expect((await get('/')).headers['cache-control']).toBe('no-store');
    await put('index.html', 'new');
    expect((await get('/', { 'if-modified-since': new Date().toUTCString() })).body).toBe('new');
  });

  it('answers HEAD without a body', async () => {
    await put('index.html', 'text');
    const reply = await app.inject({ method: 'HEAD', url: '/', headers: { host: 'localhost' } });
    expect([reply.statusCode, reply.body]).toEqual([200, '']);
  });

  it('sends a part of a sound or film when the browser asks for it', async () => {
    await put('beep.mp3', '0123456789');
    const reply = await get('/beep.mp3', { range: 'bytes=2-4' });
    expect([reply.statusCode, reply.body]).toEqual([206, '234']);
  });
});

describe('a nugget without a page', () => {
  it('lists its files, so that a child can read the code', async () => {
    await put('main.py', 'print("hi")');
    await put('tests/test <b>.py');
    await put('.secret');
    const reply = await get('/');
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain('href="./main.py?as=text"');
    expect(reply.body).toContain('test &lt;b&gt;.py');
    expect(reply.body).not.toContain('.secret');
    const code = await get('/main.py?as=text');
    expect(code.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(code.body).toBe('print("hi")');
  });

  it('says so when there is nothing yet', async () => {
    expect((await get('/')).body).toContain('still empty');
  });
});

describe('what the preview keeps to itself', () => {
  beforeEach(async () => {
    await mkdir(join(home, 'secrets'));
    await writeFile(join(home, 'secrets', 'key.txt'), 'secret');
    await put('.env', 'secret');
    await put('.git/config', 'secret');
    await put('a/.hidden/key.txt', 'secret');
    await symlink(join(home, 'secrets', 'key.txt'), join(folder, 'link.txt'));
    await symlink(join(home, 'secrets'), join(folder, 'link'));
    await symlink(join(home, 'secrets'), join(folder, 'a', 'link'));
  });

  it.each([
    '/.env',
    '/.git/config',
    '/a/.hidden/key.txt',
    '/link.txt',
    '/link/key.txt',
    '/a/link/key.txt',
    '/link/',
    '/link',
    '/../secrets/key.txt',
    '/%2e%2e/secrets/key.txt',
    '/a/..%2f..%2fsecrets/key.txt',
    '/..%5csecrets%5ckey.txt',
    '//secrets/key.txt',
    '/%00',
    '/%zz',
    `/${'x'.repeat(3_000)}`,
    '/missing.html',
    '/index.html/',
  ])('has nothing at %s, and says it kindly', async (url) => {
    const reply = await get(url);
    expect(reply.statusCode).toBe(404);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply.body).toContain('Nothing here');
    expect(reply.body).not.toContain('secret\n');
  });

  it('never repeats an address as HTML', async () => {
    expect((await get('/%3Cscript%3Ealert(1)%3C%2Fscript%3E')).body).not.toContain('<script>');
  });

  it.each(['evil.example', '192.168.0.7:4321', '127.0.0.1.evil.example', 'localhost.evil.example'])(
    'refuses a page that calls it %j',
    async (host) => {
      await put('index.html', 'mine');
      const reply = await get('/', { host });
      expect(reply.statusCode).toBe(403);
      expect(reply.body).not.toContain('mine');
    },
  );

  it.each(['localhost:80', '127.0.0.1', '[::1]:4321', 'LOCALHOST'])('answers to %s', async (host) => {
    await put('index.html', 'mine');
    expect((await get('/', { host })).body).toBe('mine');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'] as const)('refuses %s', async (method) => {
    const reply = await app.inject({ method, url: '/', headers: { host: 'localhost' } });
    expect([reply.statusCode, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('gives out no service worker, which would outlive the nugget', async () => {
    await put('sw.js');
    expect((await get('/sw.js', { 'service-worker': 'script' })).statusCode).toBe(403);
  });
});

describe('what the browser is told', () => {
  it.each(['/', '/missing', '/%zz'])('comes with every answer (%s)', async (url) => {
    await put('index.html');
    const { headers } = await get(url);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-frame-options']).toBeUndefined();
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:;");
    expect(policy).toContain('http://localhost:*');
    expect(policy).not.toContain('upgrade-insecure-requests');
  });
});
