import { describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/fakes/manualClock.ts';
import { createMemoryPersistence, type MemoryPersistence } from '../testing/fakes/memoryPersistence.ts';
import { openEventLog } from './eventLog.ts';
import { beginGo, createSessionContext } from './sessionContext.ts';
import { openSessionMemory } from './sessionMemory.ts';
import { stopOf } from './stop.ts';
import { createTextGate } from './textGate.ts';

const RECORD = { id: 's1', goal: '', spec: null, createdAt: '', updatedAt: '', status: 'running' } as const;

async function openContext(persistence: MemoryPersistence) {
  const folder = await persistence.open('s1');
  const controller = new AbortController();
  const log = await openEventLog({
    lines: folder.events,
    clock: createManualClock(),
    gate: createTextGate({ secrets: [] }),
  });
  const memory = await openSessionMemory(folder.journal);
  const context = createSessionContext({
    sessionId: 's1',
    memory,
    log,
    signal: controller.signal,
    epoch: 0,
    build: 0,
  });
  return { context, memory, controller };
}

async function aSession() {
  const persistence = createMemoryPersistence();
  await persistence.create(RECORD);
  return { persistence, ...(await openContext(persistence)) };
}

describe('a session context', () => {
  it('does not run a recorded step again after the process was killed', async () => {
    const { persistence, context } = await aSession();
    await context.step('plan', async () => ({ tasks: 3 }));
    const after = await openContext(persistence.restart());
    const value = await after.context.step('plan', async () => {
      throw new Error('ran again');
    });
    expect(value).toEqual({ tasks: 3 });
  });

  it('runs a step again that was under way when the process was killed', async () => {
    const { persistence, context } = await aSession();
    const half = context.step('plan', () => new Promise(() => undefined));
    const after = await openContext(persistence.restart());
    expect(await after.context.step('plan', async () => 'second')).toBe('second');
    expect(half).toBeInstanceOf(Promise);
  });

  it('gives a live step exactly what a replay would read', async () => {
    const { context } = await aSession();
    expect(await context.step('s', async () => ({ kept: 1, gone: undefined }))).toStrictEqual({ kept: 1 });
  });

  it('does not record a step that failed', async () => {
    const { context } = await aSession();
    await expect(context.step('s', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await context.step('s', async () => 'yes')).toBe('yes');
  });

  it('refuses to start a step twice at once', async () => {
    const { context } = await aSession();
    const first = context.step('s', () => new Promise(() => undefined));
    await expect(context.step('s', async () => 1)).rejects.toThrow('Step s was started while it runs');
    expect(first).toBeInstanceOf(Promise);
  });

  it('keeps an answer that comes before anyone waits for it, over a restart', async () => {
    const { persistence, memory } = await aSession();
    expect(await memory.deliver('gate:g1', { approved: true })).toBe('stored');
    const after = await openContext(persistence.restart());
    expect(await after.context.signalFrom('gate:g1')).toEqual({ approved: true });
  });

  it('takes the first of two answers that come at the same time', async () => {
    const { context, memory } = await aSession();
    const results = await Promise.all([memory.deliver('q', 'first'), memory.deliver('q', 'second')]);
    expect(results).toEqual(['stored', 'taken']);
    expect(await context.signalFrom('q')).toBe('first');
  });

  it('wakes everyone who waits for an answer, and lets go of them when the session stops', async () => {
    const { context, memory, controller } = await aSession();
    const answered = context.signalFrom('a');
    const forever = context.signalFrom('b');
    await memory.deliver('a', 1);
    controller.abort(stopOf('user'));
    expect(await answered).toBe(1);
    await expect(forever).rejects.toThrow('stopped (user)');
  });

  it('takes the recorded winner of a race on a replay, even when another one is faster', async () => {
    const { persistence, context } = await aSession();
    const slow = new Promise(() => undefined);
    expect(
      await context.race(
        new Map<string, Promise<unknown>>([
          ['a', slow],
          ['b', Promise.resolve()],
        ]),
      ),
    ).toBe('b');
    const after = await openContext(persistence.restart());
    const late = Promise.withResolvers<void>();
    const replayed = after.context.race(
      new Map<string, Promise<unknown>>([
        ['a', Promise.resolve()],
        ['b', late.promise],
      ]),
    );
    late.resolve();
    expect(await replayed).toBe('b');
  });

  it('runs the races of a new go by themselves, and counts it for the next process too', async () => {
    const { persistence, memory, context } = await aSession();
    const winner = (name: string) => new Map<string, Promise<unknown>>([[name, Promise.resolve()]]);
    await context.race(winner('a'));
    await beginGo(memory, 0);
    const after = await openContext(persistence.restart());
    expect(after.context.go).toBe(1);
    const slow = new Promise(() => undefined);
    expect(await after.context.race(new Map([['a', slow], ...winner('b')]))).toBe('b');
  });

  it('rejects steps and races once the session is stopped', async () => {
    const { context, controller } = await aSession();
    controller.abort(stopOf('user'));
    await expect(context.step('s', async () => 1)).rejects.toThrow('stopped');
    await expect(context.race(new Map([['a', new Promise(() => undefined)]]))).rejects.toThrow('stopped');
  });
});
