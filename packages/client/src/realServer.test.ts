import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NuggetServer, readConfig, startServer } from '@nugget/server';
import { expect, it, onTestFinished } from 'vitest';
import { createClient } from './createClient.ts';
import { startFollowing, upTo } from './testing/follower.ts';

async function open(home: string, port: number): Promise<NuggetServer> {
  const config = { ...readConfig({ NUGGET_HOME: home, NUGGET_PACE: 'brisk' }), port };
  const start = await startServer({ config, studioFolder: home });
  if (start.outcome !== 'started') throw new Error('Another server has this folder');
  return start.server;
}

/** The login that a launch link gives. */
async function cookieOf(link: string): Promise<string> {
  const reply = await fetch(link, { redirect: 'manual' });
  const [cookie = ''] = reply.headers.getSetCookie();
  return cookie.replace(/;.*/, '');
}

// A whole build, begun twice: on a busy computer it takes longer than other tests.
const PATIENCE = { timeout: 180_000 };

it('follows a build on the real server across its restart, and calls it', PATIENCE, async () => {
  const home = await mkdtemp(join(tmpdir(), 'nugget-client-'));
  let server = await open(home, 0);
  onTestFinished(async () => {
    await server.close();
    await rm(home, { recursive: true });
  });
  const { url } = server;
  const client = createClient({ baseUrl: url, headers: { cookie: await cookieOf(server.launchLink()) } });
  const { session_id: id } = await client.call('createSession', {});
  const spec = { nugget: { goal: 'A space game where I dodge asteroids', type: 'game' } };
  await client.call('startSession', { params: { id }, body: { spec } });
  using follower = startFollowing(client, { sessionId: id });
  await follower.until(({ seqs }) => seqs.length > 10);

  await server.close();
  server = await open(home, Number(new URL(url).port));
  const hasEnded = () =>
    follower.batches.some((batch) => batch.some(({ type }) => type === 'session_complete'));
  await follower.until(hasEnded);
  const recorded = await client.call('getEvents', { params: { id }, query: {} });
  expect(follower.batches.flat()).toEqual(recorded);
  expect(follower.seqs).toEqual(upTo(recorded.length));
  expect(recorded.map(({ type }) => type)).toContain('session_recovered');

  const details = await client.call('getSession', { params: { id } });
  expect(details).toMatchObject({ id, goal: spec.nugget.goal, seq: recorded.length });
  expect(await client.call('getHealth', {})).toMatchObject({ crew: 'rehearsal' });
  expect((await client.call('exportSession', { params: { id } })).slice(0, 2)).toEqual(Uint8Array.of(80, 75));
  const stranger = createClient({ baseUrl: url });
  await expect(stranger.call('listSessions', {})).rejects.toMatchObject({ code: 'LOGIN_NEEDED' });
  await expect(client.call('getSession', { params: { id: 'nobody' } })).rejects.toMatchObject({
    code: 'SESSION_NOT_FOUND',
  });
  const wrong = client.call('startSession', { params: { id }, body: { spec: { nugget: { goal: 3 } } } });
  await expect(wrong).rejects.toMatchObject({ code: 'SPEC_INVALID', details: { status: 400 } });

  using keptOut = startFollowing(stranger, { sessionId: id });
  await keptOut.until(({ connections }) => connections.at(-1)?.state === 'ended');
  expect(keptOut.connections.at(-1)).toEqual({ state: 'ended', reason: 'refused' });
  using lost = startFollowing(client, { sessionId: 'nobody' });
  await lost.until(({ connections }) => connections.at(-1)?.state === 'ended');
  expect(lost.connections.at(-1)).toEqual({ state: 'ended', reason: 'not_found' });
});
