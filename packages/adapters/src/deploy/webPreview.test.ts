import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NuggetSpec } from '@nugget/contract';
import type { Deployed, DeployRequest } from '@nugget/engine';
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
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...change,
  });
  open.push(deployed);
  return { url: deployed.url ?? '', deployed };
}

const body = async (url: string): Promise<string> => (await fetch(url)).text();

describe('the web preview', () => {
  it('serves the targets preview and web, and no others', () => {
    expect(createWebPreview().serves).toEqual(['preview', 'web']);
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
