import type { Task } from '@nugget/contract';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTaskGraph } from '../plan/taskGraph.ts';
import { stopOf } from '../session/stop.ts';
import { aTask } from '../testing/builders/plan.ts';
import { aSession } from '../testing/builders/session.ts';
import type { WorkOutcome } from './doWork.ts';
import { schedule } from './scheduler.ts';

const DONE: WorkOutcome = { outcome: 'done', summary: '', commit: undefined };
const FAILED: WorkOutcome = { outcome: 'failed', code: 'AGENT_FAILED', message: 'stuck', tries: 3 };

interface Run {
  readonly tasks: readonly Task[];
  readonly limit?: number;
  readonly failing?: readonly string[];
  readonly mayStart?: (task: Task) => boolean;
}

/** Schedules tasks that each take a turn of the event loop, and notes when they began and ended. */
async function run({ tasks, limit = 3, failing = [], mayStart = () => true }: Run) {
  const { entry } = await aSession();
  const order: string[] = [];
  const running = new Set<string>();
  let most = 0;
  const finished = new Set<string>();
  let early = 0;
  const result = await schedule({
    graph: createTaskGraph(tasks),
    limit,
    ctx: entry.context,
    mayStart,
    run: async (task) => {
      order.push(task.id);
      running.add(task.id);
      most = Math.max(most, running.size);
      if (!task.dependencies.every((id) => finished.has(id))) early += 1;
      await new Promise((resolve) => setImmediate(resolve));
      running.delete(task.id);
      if (failing.includes(task.id)) return FAILED;
      finished.add(task.id);
      return DONE;
    },
  });
  return { result, order, most, early };
}

/** Graphs of up to 12 tasks; a task may depend on any before it. */
const graphs = fc
  .array(fc.array(fc.nat({ max: 11 }), { maxLength: 3 }), { minLength: 1, maxLength: 12 })
  .map((rows) =>
    rows.map((row, index) =>
      aTask({
        id: `t${index}`,
        dependencies: [...new Set(row.filter((id) => id < index))].map((id) => `t${id}`),
      }),
    ),
  );

describe('the scheduler', () => {
  it('begins with the task that has the longest path behind it', async () => {
    const tasks = [
      aTask({ id: 'short' }),
      aTask({ id: 'a' }),
      aTask({ id: 'b', dependencies: ['a'] }),
      aTask({ id: 'c', dependencies: ['b'] }),
    ];
    const { order } = await run({ tasks, limit: 1 });
    expect(order).toEqual(['a', 'b', 'short', 'c']);
  });

  it('runs everything once, never more at a time than allowed, and nothing before what it needs', async () => {
    await fc.assert(
      fc.asyncProperty(graphs, fc.integer({ min: 1, max: 4 }), async (tasks, limit) => {
        const { order, most, early } = await run({ tasks, limit });
        expect([...order].sort()).toEqual(tasks.map((task) => task.id).sort());
        expect(most).toBeLessThanOrEqual(limit);
        expect(early).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('skips the dependants of a failed task and nothing else', async () => {
    const tasks = [
      aTask({ id: 'a' }),
      aTask({ id: 'b', dependencies: ['a'] }),
      aTask({ id: 'c', dependencies: ['b'] }),
      aTask({ id: 'd' }),
      aTask({ id: 'e', dependencies: ['d'] }),
    ];
    const { result } = await run({ tasks, failing: ['a'] });
    expect(result.failed).toEqual([{ id: 'a', code: 'AGENT_FAILED' }]);
    expect([...result.skipped].sort()).toEqual(['b', 'c']);
    expect([...result.done].sort()).toEqual(['d', 'e']);
  });

  it('says which tasks were never let start', async () => {
    const tasks = [aTask({ id: 'a' }), aTask({ id: 'b' })];
    const { result } = await run({ tasks, mayStart: (task) => task.id === 'a' });
    expect(result.waiting).toEqual(['b']);
  });

  it('waits until every running task has let go when the session stops', async () => {
    const { entry } = await aSession();
    const letGo: string[] = [];
    const scheduled = schedule({
      graph: createTaskGraph([aTask({ id: 'a' }), aTask({ id: 'b' })]),
      limit: 2,
      ctx: entry.context,
      mayStart: () => true,
      run: async (task) => {
        await entry.context.signalFrom('never').catch(() => undefined);
        await new Promise((resolve) => setImmediate(resolve));
        letGo.push(task.id);
        throw stopOf('user');
      },
    });
    entry.controller.abort(stopOf('user'));
    await expect(scheduled).rejects.toThrow('stopped (user)');
    expect(letGo.sort()).toEqual(['a', 'b']);
  });
});
