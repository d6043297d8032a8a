import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSessionStore, createTextGate, type SessionStore } from '@nugget/engine';
import { createManualClock, createMemoryPersistence, type ManualClock } from '@nugget/engine/testing';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { aSpec } from '../nuggetFile/testing/manifests.ts';
import { type DayLedger, openDayLedger } from './dayLedger.ts';
import { engineBudget } from './engineBudget.ts';
import { dayOf } from './sessionUses.ts';

const HOUR = 60 * 60 * 1000;

let home: string;
let clock: ManualClock;
let store: SessionStore;
let failures: string[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'nugget-ledger-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  clock = createManualClock();
  failures = [];
  let ids = 0;
  store = createSessionStore({
    persistence: createMemoryPersistence(),
    clock,
    gate: createTextGate({ secrets: [] }),
    newId() {
      ids += 1;
      return `s${ids}`;
    },
  });
});

const open = (): Promise<DayLedger> =>
  openDayLedger({ home, clock, store, onFailure: ({ message }) => failures.push(message) });

/** One model call, as a session's log tells it. */
const log = async (id: string, key: string, tokens: number): Promise<void> => {
  await clock.advance(1);
  await store.append(id, key, {
    type: 'token_usage',
    agent_name: 'Nova',
    task_id: 't1',
    input_tokens: tokens - 1,
    output_tokens: 1,
    cost_usd: tokens / 1000,
  });
};

describe('what was used today', () => {
  it('is the sum over all sessions, also after a restart', async () => {
    const ledger = await open();
    expect(ledger.spentToday()).toEqual({ tokens: 0, costUsd: 0 });
    ledger.add('a', { tokens: 100, costUsd: 1 });
    ledger.add('b', { tokens: 20, costUsd: 0.5 });
    ledger.add('a', { tokens: 3, costUsd: 0 });
    expect(ledger.spentToday()).toEqual({ tokens: 123, costUsd: 1.5 });
    await ledger.saved();
    expect((await open()).spentToday()).toEqual({ tokens: 123, costUsd: 1.5 });
  });

  it('counts a call once that is in the file and in the log of its session', async () => {
    const { id } = await store.create();
    const ledger = await open();
    ledger.add(id, { tokens: 100, costUsd: 0.1 });
    await log(id, 'one', 100);
    await ledger.saved();
    expect((await open()).spentToday().tokens).toBe(100);
  });

  it('finds in the logs what a crash kept from the file', async () => {
    const { id } = await store.create();
    await log(id, 'one', 100);
    await log(id, 'two', 50);
    expect((await open()).spentToday()).toEqual({ tokens: 150, costUsd: expect.closeTo(0.15) });
  });

  it('does not count what a nugget from another computer had used there', async () => {
    const at = new Date(clock.now()).toISOString();
    const use = { agent_name: 'Nova', task_id: 't1', input_tokens: 900, output_tokens: 1, cost_usd: 9 };
    const { id } = await store.adopt({
      goal: 'A game',
      spec: aSpec(),
      fill: async () => [{ type: 'token_usage', ...use, at }],
    });
    expect((await open()).spentToday().tokens).toBe(0);
    await log(id, 'here', 5);
    expect((await open()).spentToday().tokens).toBe(5);
  });

  it('still counts a session that was deleted', async () => {
    const ledger = await open();
    ledger.add('gone', { tokens: 7, costUsd: 0 });
    await ledger.saved();
    expect((await open()).spentToday().tokens).toBe(7);
  });

  it('counts what another process does beside this one', async () => {
    const [mine, theirs] = [await open(), await open()];
    theirs.add('theirs', { tokens: 5, costUsd: 0 });
    await theirs.saved();
    mine.add('mine', { tokens: 1, costUsd: 0 });
    await mine.saved();
    expect(mine.spentToday().tokens).toBe(6);
    expect((await open()).spentToday().tokens).toBe(6);
  });

  it('begins anew at midnight, in a session that goes on, too', async () => {
    const { id } = await store.create();
    await store.checkpoint(id, { status: 'running' });
    const ledger = await open();
    await log(id, 'one', 100);
    ledger.add(id, { tokens: 100, costUsd: 0.1 });
    await ledger.saved();
    const yesterday = dayOf(clock.now());
    while (dayOf(clock.now()) === yesterday) await clock.advance(HOUR);
    expect(ledger.spentToday().tokens).toBe(0);
    await log(id, 'two', 30);
    ledger.add(id, { tokens: 30, costUsd: 0.03 });
    await ledger.saved();
    expect(ledger.spentToday().tokens).toBe(30);
    expect((await open()).spentToday().tokens).toBe(30);
    expect((await readdir(join(home, 'usage'))).sort()).toEqual([
      `${yesterday}.json`,
      `${dayOf(clock.now())}.json`,
    ]);
  });

  it.each(['{"s1":', '{"s1":{"tokens":-5,"costUsd":0}}', 'null'])(
    'does not trip over a damaged file (%s)',
    async (text) => {
      const { id } = await store.create();
      await log(id, 'one', 40);
      await mkdir(join(home, 'usage'));
      await writeFile(join(home, 'usage', `${dayOf(clock.now())}.json`), text);
      const ledger = await open();
      ledger.add(id, { tokens: 2, costUsd: 0 });
      await ledger.saved();
      expect(ledger.spentToday().tokens).toBe(42);
      const file = await readFile(join(home, 'usage', `${dayOf(clock.now())}.json`), 'utf8');
      expect(JSON.parse(file)).toMatchObject({ [id]: { tokens: 42 } });
    },
  );

  it('goes on in memory and says so when it cannot be saved', async () => {
    const ledger = await open();
    await writeFile(join(home, 'usage'), '');
    ledger.add('a', { tokens: 9, costUsd: 0 });
    await ledger.saved();
    expect(ledger.spentToday().tokens).toBe(9);
    expect(failures).toEqual([expect.stringContaining('usage')]);
  });
});

describe('what an adult allows', () => {
  const none = {
    nugget_max_tokens: null,
    nugget_max_cost_usd: null,
    day_max_tokens: null,
    day_max_cost_usd: null,
  };

  it('is everything when nothing is set', () => {
    const { budget, leftToday } = engineBudget(none, () => ({ tokens: 5, costUsd: 5 }));
    expect(budget).toEqual({});
    expect(leftToday?.()).toBeUndefined();
  });

  it('shrinks by what is spent, call by call', () => {
    let tokens = 40;
    const limits = { ...none, nugget_max_cost_usd: 2, day_max_tokens: 100 };
    const { budget, leftToday } = engineBudget(limits, () => ({ tokens, costUsd: 1 }));
    expect(budget).toEqual({ maxCostUsd: 2 });
    expect(leftToday?.()).toEqual({ maxTokens: 60 });
    tokens = 130;
    expect(leftToday?.()).toEqual({ maxTokens: -30 });
  });
});
