import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { type NuggetSpecInput, replay } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { aFolder, aServer, aStudio, cookieOf } from '../http/testing/aServer.ts';
import { watch } from '../http/testing/aWatcher.ts';
import { findRunningServer, startServer } from './index.ts';

const SPEC: NuggetSpecInput = {
  nugget: { goal: 'A web page about my dog Biscuit', type: 'website' },
  requirements: [{ type: 'feature', description: 'a fun fact about Biscuit' }],
};

interface Taken extends AsyncDisposable {
  readonly port: number;
}

/** Another program that has a port. */
async function aTakenPort(host: string, port = 0): Promise<Taken> {
  const server: Server = createServer().listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return {
    port: address.port,
    async [Symbol.asyncDispose]() {
      server.close();
      await once(server, 'close');
    },
  };
}

const portOf = ({ url }: { readonly url: string }): number => Number(new URL(url).port);

describe('a second start', () => {
  it('finds the running server and gets a fresh launch link from it', async () => {
    await using folder = await aFolder();
    await using first = await aServer({ home: folder.path });
    const config = readConfig({ NUGGET_HOME: folder.path, NUGGET_PORT: '0' });
    const second = await startServer({ config, studioFolder: await aStudio(folder.path) });
    if (second.outcome !== 'running') throw new Error('A second server was started');
    expect(second.server.url).toBe(first.url);
    const headers = { cookie: await cookieOf(second.server.launchLink) };
    expect((await fetch(`${first.url}/api/sessions`, { headers })).status).toBe(200);
  });

  it('that comes at the same moment leaves one server', async () => {
    await using folder = await aFolder();
    const { PATH } = process.env;
    const config = readConfig({ PATH, NUGGET_HOME: folder.path, NUGGET_PORT: '0' });
    const studioFolder = await aStudio(folder.path);
    const starts = await Promise.all([1, 2].map(() => startServer({ config, studioFolder })));
    expect(starts.map(({ outcome }) => outcome).sort()).toEqual(['running', 'started']);
    expect(starts[0]?.server.url).toBe(starts[1]?.server.url);
    for (const start of starts) if (start.outcome === 'started') await start.server.close();
    expect(await findRunningServer(folder.path)).toBeUndefined();
  });

  it('asks in vain without the control token', async () => {
    await using folder = await aFolder();
    await using server = await aServer({ home: folder.path });
    for (const headers of [{}, { 'x-nugget-control': 'guess' }, { cookie: server.cookie }]) {
      const reply = await fetch(`${server.url}/api/launch-link`, { method: 'POST', headers });
      expect(reply.status).toBe(401);
    }
  });

  it.each([
    ['says nothing', ''],
    ['is damaged', '{"port": 46'],
    ['names a server that is gone', JSON.stringify({ port: 1, pid: 1, control_token: 'old' })],
  ])('is a first one when server.json %s', async (_what, text) => {
    await using folder = await aFolder();
    await writeFile(join(folder.path, 'server.json'), text);
    await using server = await aServer({ home: folder.path });
    expect((await findRunningServer(folder.path))?.url).toBe(server.url);
  });
});

describe('a data folder that cannot be one', () => {
  it('is said to be the reason, before anything runs', async () => {
    await using folder = await aFolder();
    const file = join(folder.path, 'a-file');
    await writeFile(file, 'not a folder');
    const studioFolder = await aStudio(folder.path);
    const config = readConfig({ NUGGET_HOME: join(file, 'home'), NUGGET_PORT: '0' });
    await expect(startServer({ config, studioFolder })).rejects.toMatchObject({
      code: 'STORAGE_NOT_WRITABLE',
    });
  });
});

describe('server.json', () => {
  it('is for this user only, and gone when the server has closed', async () => {
    await using folder = await aFolder();
    const server = await aServer({ home: folder.path });
    const path = join(folder.path, 'server.json');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
      port: portOf(server),
      pid: process.pid,
    });
    await server.server.close();
    expect((await readdir(folder.path)).filter((name) => name.startsWith('server.json'))).toEqual([]);
  });
});

describe('the port', () => {
  it.each(['127.0.0.1', '::1'])('is the next free one when another program has it on %s', async (host) => {
    await using taken = await aTakenPort(host);
    await using folder = await aFolder();
    const env = { NUGGET_PORT: String(taken.port) };
    await using server = await aServer({ home: folder.path, env });
    expect(portOf(server)).toBeGreaterThan(taken.port);
    expect((await fetch(`http://127.0.0.1:${portOf(server)}/api/health`)).status).toBe(200);
    expect((await fetch(`http://[::1]:${portOf(server)}/api/health`)).status).toBe(200);
  });

  it('is said to be taken when there is no free one, and nothing stays behind', async () => {
    await using folder = await aFolder();
    await using _taken = await aTakenPort('127.0.0.1', 65_535);
    const start = aServer({ home: folder.path, env: { NUGGET_PORT: '65535' } });
    await expect(start).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    expect(await findRunningServer(folder.path)).toBeUndefined();
    await using _server = await aServer({ home: folder.path });
  });

  it('is the same after a restart, so that an open tab comes back', async () => {
    await using folder = await aFolder();
    const first = await aServer({ home: folder.path });
    const env = { NUGGET_PORT: String(portOf(first)) };
    await first.server.close();
    await using second = await aServer({ home: folder.path, env });
    expect(second.url).toBe(first.url);
    expect((await fetch(`${first.url}/api/sessions`, { headers: { cookie: first.cookie } })).status).toBe(
      200,
    );
  });
});

describe('a restart in the middle of a build', () => {
  it('goes on with it, and a tab that comes back misses and repeats nothing', async () => {
    await using folder = await aFolder();
    const before = await aServer({ home: folder.path });
    const { json } = await before.post('/api/sessions');
    const { session_id: id } = json as { session_id: string };
    await before.post(`/api/sessions/${id}/start`, { spec: SPEC });
    const tab = await watch(before, id);
    await tab.until(6);
    await before.server.close();
    expect(await tab.closed).toBe(1001);

    await using after = await aServer({ home: folder.path });
    const back = await watch(after, id, { after: tab.seqs.at(-1) ?? 0 });
    await back.untilType('session_complete');
    const all = [...tab.seqs, ...back.seqs];
    expect(all).toEqual(all.map((_seq, index) => index + 1));
    const view = replay([...tab.events, ...back.events]);
    expect(view).toMatchObject({ outcome: 'succeeded', recoveries: 1 });
    back.socket.close();
  });
});
