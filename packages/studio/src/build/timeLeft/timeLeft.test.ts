import { EMPTY_VIEW, type SessionView, type TaskView } from '@nugget/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskView } from '../testing/taskView.ts';
import { timeLeft } from './timeLeft.ts';

const SECOND = 1_000;
const at = (seconds: number): string => new Date(seconds * SECOND).toISOString();

const done = (id: string, from: number, to: number): TaskView =>
  taskView({ id, status: 'done', startedAt: at(from), endedAt: at(to) });

const building = (...tasks: readonly TaskView[]): SessionView => ({
  ...EMPTY_VIEW,
  phase: 'executing',
  state: 'executing',
  tasks,
});

describe('timeLeft', () => {
  it('says nothing before the first task is done', () => {
    const running = taskView({ id: 'a', status: 'in_progress', startedAt: at(0) });
    expect(timeLeft(building(running), 5 * SECOND)).toEqual({ kind: 'unknown' });
  });

  it('adds up the longest way through what is left', () => {
    const view = building(
      done('a', 0, 10),
      taskView({ id: 'b', dependencies: ['a'] }),
      taskView({ id: 'c', dependencies: ['b'] }),
    );
    expect(timeLeft(view, 10 * SECOND)).toEqual({ kind: 'range', lowMs: 20 * SECOND, highMs: 20 * SECOND });
  });

  it('shares what is left among as many as have worked at once', () => {
    const two = [done('a', 0, 10), done('b', 0, 10)];
    const four = ['c', 'd', 'e', 'f'].map((id) => taskView({ id }));
    expect(timeLeft(building(...two, ...four), 10 * SECOND)).toMatchObject({ highMs: 20 * SECOND });
  });

  it('takes off what a running task has worked already', () => {
    const running = taskView({ id: 'b', status: 'in_progress', startedAt: at(10) });
    expect(timeLeft(building(done('a', 0, 10), running), 16 * SECOND)).toMatchObject({ lowMs: 4 * SECOND });
  });

  it('gives a wider range the more the tasks differ', () => {
    const view = building(done('a', 0, 10), done('b', 10, 40), taskView({ id: 'c' }));
    expect(timeLeft(view, 40 * SECOND)).toMatchObject({ lowMs: 15 * SECOND, highMs: 25 * SECOND });
  });

  it('does not guess how long a person takes to answer', () => {
    const gate = { gateId: 'g', taskId: 'a', question: 'Good?', context: '' };
    const view = { ...building(done('a', 0, 10), taskView({ id: 'b' })), openGates: [gate] };
    expect(timeLeft(view, 10 * SECOND)).toEqual({ kind: 'waiting' });
  });

  it('never promises less than nothing, and never a low end above the high end', () => {
    const times = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(times, fc.nat({ max: 1_000 }), (took, elapsed) => {
        const tasks = took.map((seconds, index) => done(`d${index}`, 0, seconds));
        const running = taskView({ id: 'r', status: 'in_progress', startedAt: at(0) });
        const left = timeLeft(
          building(...tasks, running, taskView({ id: 'p', dependencies: ['r'] })),
          elapsed * SECOND,
        );
        if (left.kind !== 'range') throw new Error('a task that has not begun takes time');
        expect(left.lowMs).toBeGreaterThanOrEqual(0);
        expect(left.highMs).toBeGreaterThanOrEqual(left.lowMs);
      }),
    );
  });

  it('ends for tasks that wait for each other', () => {
    const view = building(
      done('a', 0, 10),
      taskView({ id: 'b', dependencies: ['c'] }),
      taskView({ id: 'c', dependencies: ['b'] }),
    );
    expect(timeLeft(view, 10 * SECOND).kind).toBe('range');
  });
});
