import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NuggetSpec } from '@nugget/contract';
import { type Deployed, type DeployRequest, MUTE } from '@nugget/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWebPreview } from './webPreview.ts';

let folder: string;
const open: Deployed[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nugget-web-'));
  await writeFile(join(folder, 'index.html'), 'Play me');
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((deployed) => deployed.close()));
  await rm(folder, { recursive: true, force: true });
});

async function deploy(change: Partial<DeployRequest> = {}): Promise<{ url: string; deployed: Deployed }> {
  const deployed = await createWebPreview().deploy({
    sessionId: '20261122-174501-x7k2',
    spec: NuggetSpec.parse({ nugget: { goal: 'A game', type: 'game' } }),
    folder,
    talk: MUTE,
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...change,
  });
  open.push(deployed);
  return { url: deployed.url ?? '', deployed };
}

const body = async (url: string): Promise<string> => (await fetch(url)).text();

describe('the web preview', () => {
  it('serves the targets that have a page, and no others', () => {
    expect(createWebPreview().serves).toEqual(['preview', 'web', 'both']);
  });

  it('opens a page on this computer and tells how far it is', async () => {
    const percents: number[] = [];
    const { url } = await deploy({ onProgress: ({ percent }) => percents.push(percent) });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await body(url)).toBe('Play me');
    expect(percents).toEqual([10, 50, 100]);
  });

  it('gives every nugget an origin of its own', async () => {
    const [one, two] = [await deploy(), await deploy()];
    expect(new URL(one.url).origin).not.toBe(new URL(two.url).origin);
  });

  it('keeps the address of a nugget, so that a game finds its best score again', async () => {
    const first = await deploy();
    await first.deployed.close();
    expect((await deploy()).url).toBe(first.url);
    expect((await deploy({ sessionId: '20261122-174502-aaaa' })).url).not.toBe(first.url);
  });

  it('shows new files at once, as after an undo', async () => {
    const { url } = await deploy();
    await body(url);
    await writeFile(join(folder, 'index.html'), 'Play me again');
    expect(await body(url)).toBe('Play me again');
  });

  it('is gone after it was closed, also with a browser still connected, and closes twice', async () => {
    const { url, deployed } = await deploy();
    await body(url);
    await deployed.close();
    await deployed.close();
    await expect(fetch(url)).rejects.toThrow();
  });

  it('ends with the session', async () => {
    const stop = new AbortController();
    const { url, deployed } = await deploy({ signal: stop.signal });
    stop.abort('user');
    await deployed.close();
    await expect(fetch(url)).rejects.toThrow();
  });

  it('opens nothing for a session that was stopped', async () => {
    await expect(deploy({ signal: AbortSignal.abort('user') })).rejects.toBe('user');
  });

  it('names the folder when it is not there', async () => {
    await expect(deploy({ folder: join(folder, 'gone') })).rejects.toMatchObject({
      code: 'DEPLOY_FAILED',
      message: expect.stringContaining('gone'),
    });
  });
});

describe('the way in for other machines', () => {
  // Another address of this computer than the one at home, and no more in a network than that.
  const ADDRESS = '127.0.0.2';
  let isAllowed: boolean;
  beforeEach(() => {
    isAllowed = true;
  });

  async function share(): Promise<Deployed> {
    const preview = createWebPreview({ lan: () => isAllowed, addresses: () => [ADDRESS] });
    const deployed = await preview.deploy({
      sessionId: '20261122-174501-x7k2',
      spec: NuggetSpec.parse({ nugget: { goal: 'A game', type: 'game' } }),
      folder,
      talk: MUTE,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    open.push(deployed);
    return deployed;
  }

  /** As a phone opens the code that it has scanned. */
  async function visit(address: string): Promise<{ readonly status: number; readonly text: string }> {
    const first = await fetch(address, { redirect: 'manual' });
    const [cookie = ''] = (first.headers.get('set-cookie') ?? '').split(';');
    const second = await fetch(new URL(first.headers.get('location') ?? '/', address), {
      headers: { cookie },
    });
    return { status: second.status, text: await second.text() };
  }

  it('lets in who has the whole address, with the links of the nugget as they are', async () => {
    const url = (await (await share()).lanUrl?.()) ?? '';
    expect(url).toMatch(/^http:\/\/127\.0\.0\.2:\d+\/~[\w-]{22}$/);
    expect(await visit(url)).toEqual({ status: 200, text: 'Play me' });
  });

  it.each(['/', '/index.html', '/~', '/~wrong', `/~${'a'.repeat(22)}`, '/~/../index.html'])(
    'tells a stranger nothing at %s',
    async (path) => {
      const url = (await (await share()).lanUrl?.()) ?? '';
      const reply = await fetch(new URL(path, url), { headers: { cookie: 'nugget-1=x' } });
      expect([reply.status, await reply.text()]).toEqual([404, '']);
    },
  );

  it('is asked for by its address, and by no other name', async () => {
    const url = (await (await share()).lanUrl?.()) ?? '';
    const { port } = new URL(url);
    const status = await new Promise((resolve, reject) => {
      get({ host: ADDRESS, port, path: '/', headers: { host: 'evil.example' } }, (reply) => {
        resolve(reply.statusCode);
        reply.resume();
      }).on('error', reject);
    });
    expect(status).toBe(403);
  });

  it('is not there until an adult opens it, and shut when it is closed again', async () => {
    isAllowed = false;
    const deployed = await share();
    expect(await deployed.lanUrl?.()).toBeUndefined();
    isAllowed = true;
    const url = (await deployed.lanUrl?.()) ?? '';
    expect(await deployed.lanUrl?.()).toBe(url);
    isAllowed = false;
    await expect(fetch(url)).rejects.toThrow();
    expect(await deployed.lanUrl?.()).toBeUndefined();
    expect(await body(deployed.url ?? '')).toBe('Play me');
  });

  it('goes with the page', async () => {
    const deployed = await share();
    const url = (await deployed.lanUrl?.()) ?? '';
    await deployed.close();
    await expect(fetch(url)).rejects.toThrow();
  });

  it('is none where there is no network', async () => {
    const deployed = await createWebPreview({ lan: () => true, addresses: () => [] }).deploy({
      sessionId: 's',
      spec: NuggetSpec.parse({ nugget: { goal: 'A game' } }),
      folder,
      talk: MUTE,
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    open.push(deployed);
    expect(await deployed.lanUrl?.()).toBeUndefined();
  });
});
