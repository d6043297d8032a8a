import { NuggetError, replay, type SessionEvent } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/fakes/manualClock.ts';
import { createMemoryPersistence, type MemoryPersistence } from '../testing/fakes/memoryPersistence.ts';
import { type EventLog, openEventLog } from './eventLog.ts';
import { createTextGate } from './textGate.ts';

const RECORD = { id: 's1', goal: '', spec: null, createdAt: '', updatedAt: '', status: 'running' } as const;

async function aLog(): Promise<{ log: EventLog; persistence: MemoryPersistence }> {
  const persistence = createMemoryPersistence();
  const folder = await persistence.create(RECORD);
  return { log: await openLog(folder.events), persistence };
}

const openLog = (lines: Parameters<typeof openEventLog>[0]['lines']): Promise<EventLog> =>
  openEventLog({ lines, clock: createManualClock(), gate: createTextGate({ secrets: [] }) });

const said = (content: string): SessionEvent => ({ type: 'agent_message', from: 'Nova', to: 'all', content });

describe('the event log', () => {
  it('numbers events 1, 2, 3 without a gap, also when many are appended at once', async () => {
    const { log } = await aLog();
    await Promise.all(Array.from({ length: 50 }, (_, index) => log.append(`k${index}`, said(`${index}`))));
    expect(log.after(0).map((event) => event.seq)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
  });

  it('appends once per key, also after it was opened again', async () => {
    const { log, persistence } = await aLog();
    await log.append('hello', said('one'));
    await log.append('hello', said('two'));
    const again = await openLog((await persistence.restart().open('s1')).events);
    await again.append('hello', said('three'));
    expect(again.after(0)).toHaveLength(1);
  });

  it('tells a late listener the past first and then what comes, each once', async () => {
    const { log } = await aLog();
    await log.append('a', said('a'));
    const seen: number[] = [];
    const stop = log.subscribe(0, (event) => seen.push(event.seq));
    await log.append('b', said('b'));
    stop();
    await log.append('c', said('c'));
    expect(seen).toEqual([1, 2]);
  });

  it('shows the view that a replay of its events gives', async () => {
    const { log } = await aLog();
    await log.append('a', { type: 'session_started', session_id: 's1', crew: 'rehearsal', goal: 'A game' });
    await log.append('b', { type: 'planning_started' });
    expect(log.view).toEqual(replay(log.after(0)));
  });

  it('stops for good when the disk is full: nobody is told what was not stored, and no number is skipped', async () => {
    const { log, persistence } = await aLog();
    await log.append('a', said('a'));
    persistence.failWrites(new NuggetError('STORAGE_FULL', { message: 'The disk is full' }));
    await expect(log.append('b', said('b'))).rejects.toThrow('The disk is full');
    persistence.failWrites(undefined);
    await expect(log.append('c', said('c'))).rejects.toThrow('The disk is full');
    expect(log.after(0).map((event) => event.seq)).toEqual([1]);
    const again = await openLog((await persistence.restart().open('s1')).events);
    expect(again.after(0).map((event) => event.seq)).toEqual([1]);
  });

  it('goes on where it was once it is mended, and tells the same listeners', async () => {
    const { log, persistence } = await aLog();
    const seen: number[] = [];
    log.subscribe(0, (event) => seen.push(event.seq));
    await log.append('a', said('a'));
    persistence.failWrites(new NuggetError('STORAGE_FULL', { message: 'The disk is full' }));
    await Promise.allSettled([log.append('b', said('b')), log.append('c', said('c'))]);
    persistence.failWrites(undefined);
    log.mend();
    await log.append('b', said('b'));
    expect(seen).toEqual([1, 2]);
    const again = await openLog((await persistence.restart().open('s1')).events);
    expect(again.after(0)).toEqual(log.after(0));
  });

  it('does not depend on its listeners: one that breaks is let go', async () => {
    const { log } = await aLog();
    const seen: number[] = [];
    log.subscribe(0, () => {
      throw new Error('The screen is gone');
    });
    log.subscribe(0, (event) => seen.push(event.seq));
    await log.append('a', said('a'));
    await log.append('b', said('b'));
    expect(seen).toEqual([1, 2]);
  });

  it('refuses what nobody could read back, without a gap', async () => {
    const { log, persistence } = await aLog();
    const odd = log.append('odd', { type: 'deploy_progress', step: 'copy', progress: 250 });
    await expect(odd).rejects.toMatchObject({ code: 'INTERNAL' });
    await log.append('a', said('a'));
    const again = await openLog((await persistence.restart().open('s1')).events);
    expect(again.after(0)).toMatchObject([{ seq: 1, content: 'a' }]);
  });

  it('tells a listener only what is newer than it asked for', async () => {
    const { log } = await aLog();
    const seen: number[] = [];
    log.subscribe(2, (event) => seen.push(event.seq));
    for (const name of ['a', 'b', 'c']) await log.append(name, said(name));
    expect(seen).toEqual([3]);
  });

  it.each([
    ['an event of no known type', { key: 'x', seq: 2, event: { type: 'nonsense' } }],
    [
      'an event with a part that is wrong',
      { key: 'x', seq: 2, event: { type: 'planning_started', extra: 1 } },
    ],
    ['a number that does not follow', { key: 'x', seq: 3, event: { type: 'planning_started' } }],
    ['no event at all', { key: 'x', seq: 2, event: null }],
  ])('names a log as damaged that holds %s', async (_name, line) => {
    const persistence = createMemoryPersistence();
    const folder = await persistence.create(RECORD);
    const log = await openLog(folder.events);
    await log.append('a', said('a'));
    await folder.events.append([{ ...line, at: '2026-01-01T00:00:00.000Z' }]);
    const opened = openLog((await persistence.restart().open('s1')).events);
    await expect(opened).rejects.toMatchObject({
      code: 'STORAGE_DAMAGED',
      message: expect.stringContaining('Line 2'),
    });
  });
});
