import { NuggetError } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import type { SessionPersistence, SessionRecord } from './ports/journal.ts';
import { stopOf, stopReason } from './session/stop.ts';
import { createTextGate } from './session/textGate.ts';
import { createSessionStore, type SessionStore } from './sessionStore.ts';
import { createManualClock } from './testing/fakes/manualClock.ts';
import { createMemoryPersistence } from './testing/fakes/memoryPersistence.ts';

const aStore = (
  persistence: SessionPersistence = createMemoryPersistence(),
  clock = createManualClock(),
): SessionStore => {
  let made = 0;
  const newId = (): string => {
    made += 1;
    return `s${made}`;
  };
  return createSessionStore({ persistence, clock, gate: createTextGate({ secrets: [] }), newId });
};

const PLANNING = { type: 'planning_started' } as const;
const NEVER = new AbortController().signal;

describe('reading a session', () => {
  it('shows what is stored while another process builds it', async () => {
    const persistence = createMemoryPersistence();
    const builder = aStore(persistence);
    const { id } = await builder.create();
    await builder.append(id, 'planning', { type: 'planning_started' });
    const reader = aStore(persistence);
    expect(await reader.read(id)).toMatchObject([{ type: 'planning_started', seq: 1 }]);
    expect(reader.has(id)).toBe(false);
  });

  it('names a session that does not exist', async () => {
    await expect(aStore().read('nobody')).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
  });
});

describe('sessions that this process holds', () => {
  it('are found while they are open, and not any more when they are closed', async () => {
    const store = aStore();
    const { id } = await store.create();
    expect([store.has(id), store.get(id)?.id, store.getOrThrow(id).id]).toEqual([true, id, id]);
    await store.close(id);
    expect([store.has(id), store.get(id)]).toEqual([false, undefined]);
    expect(() => store.getOrThrow(id)).toThrow('No session s1 is open');
    await expect(store.append(id, 'k', PLANNING)).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
    await expect(store.checkpoint(id, {})).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
  });

  it('are opened once, however many ask at the same time', async () => {
    const persistence = createMemoryPersistence();
    const { id } = await aStore(persistence).create();
    const store = aStore(persistence.restart());
    const [one, two, three] = await Promise.all([store.open(id), store.open(id), store.open(id)]);
    expect([two, three, await store.open(id)]).toEqual([one, one, one]);
    expect(two).toBe(one);
  });

  it('can be opened again while they are still being closed', async () => {
    const store = aStore();
    const { id, cleanup } = await store.create();
    const slow = Promise.withResolvers<void>();
    cleanup.add('slow', () => slow.promise);
    const closed = store.close(id);
    const again = store.open(id);
    slow.resolve();
    await Promise.all([closed, store.close(id)]);
    expect((await again).id).toBe(id);
  });

  it('belong to nobody else, until they are closed', async () => {
    const persistence = createMemoryPersistence();
    const [mine, theirs] = [aStore(persistence), aStore(persistence)];
    const { id } = await mine.create();
    await expect(theirs.open(id)).rejects.toMatchObject({ code: 'SESSION_BUSY' });
    await mine.closeAll();
    expect((await theirs.open(id)).id).toBe(id);
  });

  it('keep their record as it was when it cannot be written', async () => {
    const persistence = createMemoryPersistence();
    const store = aStore(persistence);
    const { id } = await store.create();
    persistence.failWrites(new NuggetError('STORAGE_FULL', { message: 'full' }));
    await expect(store.checkpoint(id, { status: 'running' })).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect(store.getOrThrow(id).record.status).toBe('created');
  });

  it('end what was registered, last in first out, before anybody else may have them', async () => {
    const persistence = createMemoryPersistence();
    const store = aStore(persistence);
    const order: string[] = [];
    const { id, cleanup, buildCleanup } = await store.create();
    cleanup.add('session', async () => void order.push('session'));
    buildCleanup.add('preview', async () => void order.push('preview'));
    await store.close(id);
    expect(order).toEqual(['session', 'preview']);
    expect((await aStore(persistence).open(id)).id).toBe(id);
  });

  it('all stop for the same reason at a shutdown, and keep a reason that was first', async () => {
    const store = aStore();
    const [one, two] = [await store.create(), await store.create()];
    one.controller.abort(stopOf('user'));
    store.cancelAll('shutdown');
    expect([one, two].map(({ controller }) => stopReason(controller.signal.reason))).toEqual([
      'user',
      'shutdown',
    ]);
  });
});

describe('sessions that nobody needs any more', () => {
  it('are closed after a while, but not while they are being built', async () => {
    const clock = createManualClock();
    const store = aStore(createMemoryPersistence(), clock);
    const [ended, built] = [await store.create(), await store.create()];
    await store.checkpoint(ended.id, { status: 'succeeded' });
    await store.checkpoint(built.id, { status: 'running' });
    store.scheduleCleanup(ended.id, 1_000, NEVER);
    store.scheduleCleanup(built.id, 1_000, NEVER);
    await clock.advance(999);
    expect(store.has(ended.id)).toBe(true);
    await clock.advance(1);
    expect([store.has(ended.id), store.has(built.id)]).toEqual([false, true]);
  });

  it('stay when somebody changes their mind', async () => {
    const clock = createManualClock();
    const store = aStore(createMemoryPersistence(), clock);
    const { id } = await store.create();
    const needed = new AbortController();
    store.scheduleCleanup(id, 1_000, needed.signal);
    needed.abort();
    await clock.advance(2_000);
    expect(store.has(id)).toBe(true);
  });

  it('are pruned by age: the ended and the never started, not the ones at work', async () => {
    const clock = createManualClock();
    const store = aStore(createMemoryPersistence(), clock);
    const statuses = ['succeeded', 'failed', 'stopped', 'running', 'created'] as const;
    for (const status of statuses) await store.checkpoint((await store.create()).id, { status });
    await clock.advance(1_000);
    const young = await store.create();
    expect(await store.pruneStale(1_000)).toEqual([]);
    await clock.advance(1);
    expect(await store.pruneStale(1_000)).toEqual(['s1', 's2', 's3', 's5']);
    expect([store.has('s4'), store.has(young.id)]).toEqual([true, true]);
    expect(await store.list()).toHaveLength(6);
  });
});

describe('sessions that were cut off', () => {
  const cutOff = async (statuses: readonly SessionRecord['status'][]) => {
    const persistence = createMemoryPersistence();
    const store = aStore(persistence);
    for (const status of statuses) await store.checkpoint((await store.create()).id, { status });
    return { persistence, next: persistence.restart() };
  };

  it('are opened at the next start: those that were at work, and no others', async () => {
    const { next } = await cutOff(['running', 'succeeded', 'failed', 'stopped', 'created', 'running']);
    const store = aStore(next);
    expect((await store.recover()).map(({ id }) => id)).toEqual(['s1', 's6']);
    expect(await store.recover()).toEqual([]);
  });

  it('are left alone when somebody else builds them', async () => {
    const { next } = await cutOff(['running', 'running']);
    await aStore(next).open('s1');
    expect((await aStore(next).recover()).map(({ id }) => id)).toEqual(['s2']);
  });

  it('are left alone when they are damaged, and keep no other from going on', async () => {
    const { next } = await cutOff(['running', 'running']);
    const { events } = await next.open('s1');
    await events.append([{ key: 'x', seq: 1, at: '2026-01-01T00:00:00.000Z', event: { type: 'nonsense' } }]);
    const store = aStore(next);
    expect((await store.recover()).map(({ id }) => id)).toEqual(['s2']);
    await expect(store.open('s1')).rejects.toMatchObject({ code: 'STORAGE_DAMAGED' });
    // A session that could not be opened is nobody's.
    await expect(store.open('s1')).rejects.toMatchObject({ code: 'STORAGE_DAMAGED' });
  });

  it('are not passed over in silence when the disk is full', async () => {
    const { next } = await cutOff(['running']);
    next.failWrites(new NuggetError('STORAGE_FULL', { message: 'full' }));
    await expect(aStore(next).recover()).rejects.toMatchObject({ code: 'STORAGE_FULL' });
  });
});
