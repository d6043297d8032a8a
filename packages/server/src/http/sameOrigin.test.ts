import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFolder, aServer, type TestFolder, type TestServer } from './testing/aServer.ts';

let folder: TestFolder;
let server: TestServer;
let port: string;

beforeAll(async () => {
  folder = await aFolder();
  server = await aServer({ home: folder.path });
  port = new URL(server.url).port;
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** The status of a request with exactly these headers; fetch would write some of them itself. */
const statusOf = (
  headers: Readonly<Record<string, string>>,
  { path = '/api/sessions', method = 'GET', address = '127.0.0.1' } = {},
) =>
  new Promise<number | undefined>((resolve, reject) => {
    const all = { host: `localhost:${port}`, cookie: server.cookie, ...headers };
    const sent = request({ host: address, port, path, method, headers: all }, (reply) => {
      reply.resume().once('end', () => resolve(reply.statusCode));
    });
    sent.once('error', reject).end();
  });

describe('who may ask', () => {
  it.each([
    ['the studio', { origin: 'ORIGIN', 'sec-fetch-site': 'same-origin' }],
    ['a person who types the address', { 'sec-fetch-site': 'none' }],
    ['a program of this computer', {}],
  ])('%s', async (_who, headers) => {
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('ORIGIN', server.url)]),
    );
    expect(await statusOf(own)).toBe(200);
  });

  it.each([
    ['a page whose name points at this computer', { host: 'evil.example:PORT' }],
    ['another port by name', { host: 'localhost:1' }],
    ['a name without a port', { host: 'localhost' }],
    ['a page on the web', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a nugget in its preview', { origin: 'http://127.0.0.1:4700' }],
    ['a nugget that calls itself localhost', { origin: 'http://localhost:4700' }],
    ['the right name with another scheme', { origin: 'https://localhost:PORT' }],
    ['a link or picture in a nugget', { 'sec-fetch-site': 'same-site' }],
    ['a link or picture on the web', { 'sec-fetch-site': 'cross-site' }],
  ])('not %s', async (_who, headers) => {
    const theirs = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]),
    );
    expect(await statusOf(theirs)).toBe(403);
    expect(await statusOf(theirs, { method: 'POST' })).toBe(403);
  });

  it('not even with an address of the studio under another name', async () => {
    expect(await statusOf({ host: `evil.example:${port}` }, { path: '/' })).toBe(403);
  });

  it('a page on the web may link to the studio, but not into its API', async () => {
    const linked = { 'sec-fetch-site': 'cross-site', accept: 'text/html' };
    expect(await statusOf(linked, { path: '/' })).toBe(200);
    expect(await statusOf(linked, { path: '/api/docs' })).toBe(403);
  });

  it('on both addresses that localhost stands for, and on no other', async () => {
    expect(await statusOf({ host: `[::1]:${port}` }, { address: '::1' })).toBe(200);
    expect(await statusOf({ host: `127.0.0.1:${port}` })).toBe(200);
    await expect(statusOf({}, { address: '127.0.0.2' })).rejects.toThrow('ECONNREFUSED');
  });
});
