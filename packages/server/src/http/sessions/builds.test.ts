import { NuggetError } from '@nugget/contract';
import type { SessionOutcome } from '@nugget/engine';
import { createSessionStore, createTextGate, type SessionEntry } from '@nugget/engine';
import { createManualClock, createMemoryPersistence } from '@nugget/engine/testing';
import { describe, expect, it } from 'vitest';
import { createBuilds, MAX_BUILDS } from './builds.ts';

const SUCCEEDED: SessionOutcome = { outcome: 'succeeded', url: undefined };

/** Sessions in memory, and builds that end when the test says so. */
function aWorkshop() {
  let ids = 0;
  const logged: string[] = [];
  const store = createSessionStore({
    persistence: createMemoryPersistence(),
    clock: createManualClock(),
    gate: createTextGate({ secrets: [] }),
    newId: () => {
      ids += 1;
      return `s${ids}`;
    },
  });
  const builds = createBuilds({
    error: (_details: unknown, message?: string) => void logged.push(message ?? ''),
    info: () => undefined,
  });
  const begin = async (): Promise<{ entry: SessionEntry; end: PromiseWithResolvers<SessionOutcome> }> => {
    const entry = await store.create();
    const end = Promise.withResolvers<SessionOutcome>();
    await store.append(entry.id, 'first', { type: 'planning_started' });
    await builds.begin(entry, async () => {
      await store.append(entry.id, 'second', { type: 'session_recovered' });
      return end.promise;
    });
    return { entry, end };
  };
  return { store, builds, begin, logged };
}

describe('the builds of a server', () => {
  it('begin when their first event is stored, and go on by themselves', async () => {
    const { builds, begin } = aWorkshop();
    const { entry, end } = await begin();
    expect(entry.log.view.seq).toBe(2);
    expect(builds.isRunning(entry.id)).toBe(true);
    end.resolve(SUCCEEDED);
    await builds.settled(entry.id);
    expect(builds.isRunning(entry.id)).toBe(false);
  });

  it('are at most three at a time; the next one is told to wait, and begins when one has ended', async () => {
    const { builds, begin } = aWorkshop();
    const [first] = [await begin(), await begin(), await begin()];
    expect(MAX_BUILDS).toBe(3);
    await expect(begin()).rejects.toMatchObject({ code: 'SERVER_BUSY', status: 429 });
    const room = builds.room(new AbortController().signal);
    first?.end.resolve(SUCCEEDED);
    await room;
    await begin();
  });

  it('are not begun twice in one session', async () => {
    const { builds, begin } = aWorkshop();
    const { entry } = await begin();
    await expect(builds.begin(entry, async () => SUCCEEDED)).rejects.toMatchObject({ code: 'SESSION_BUSY' });
  });

  it('make room for the next one in the same session as soon as they have told their end', async () => {
    const { store, builds, begin } = aWorkshop();
    const { entry, end } = await begin();
    await expect(builds.atRest(entry.id)).rejects.toMatchObject({ code: 'SESSION_BUSY' });
    await store.append(entry.id, 'end', { type: 'session_complete', summary: '', outcome: 'succeeded' });
    const next = builds.begin(entry, async () => SUCCEEDED);
    const rest = builds.atRest(entry.id);
    end.resolve(SUCCEEDED);
    await Promise.all([next, rest]);
  });

  it('tell the one who begins them what keeps them from it, and leave room for another', async () => {
    const { store, builds } = aWorkshop();
    const full = new NuggetError('STORAGE_FULL', { message: 'The disk is full' });
    for (const _try of [1, 2, 3, 4]) {
      const begun = builds.begin(await store.create(), () => Promise.reject(full));
      await expect(begun).rejects.toBe(full);
    }
  });

  it('that break later are in the log of the server, and end nothing else', async () => {
    const { builds, begin, logged } = aWorkshop();
    const { entry, end } = await begin();
    end.reject(new Error('The disk is gone'));
    await builds.settled(entry.id);
    expect(logged).toEqual(['a build could not go on']);
  });

  it('are not waited for any more when the server closes', async () => {
    const { builds, begin } = aWorkshop();
    for (const _build of [1, 2, 3]) await begin();
    const closing = new AbortController();
    const room = builds.room(closing.signal);
    closing.abort();
    await room;
    await builds.room(closing.signal);
  });
});
