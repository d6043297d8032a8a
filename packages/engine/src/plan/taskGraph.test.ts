import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphTask } from './graphProblems.ts';
import {
  createTaskGraph,
  dependantsOf,
  longestRemainingPath,
  predecessorsOf,
  readyTasks,
} from './taskGraph.ts';

const aTask = (id: string, ...dependencies: string[]): GraphTask => ({ id, dependencies });
const idsOf = (tasks: readonly GraphTask[]): string[] => tasks.map(({ id }) => id);

/** Tasks that only depend on earlier ones, in any order: always a graph without cycles. */
const acyclic = fc
  .array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 30 })
  .map((rows) =>
    rows.map((row, index) => {
      const earlier = index === 0 ? [] : row.map((pick) => `t${pick % index}`);
      return aTask(`t${index}`, ...new Set(earlier));
    }),
  )
  .chain((tasks) => fc.shuffledSubarray(tasks, { minLength: tasks.length, maxLength: tasks.length }));

describe('createTaskGraph', () => {
  it('names a dependency that is missing, and an id that stands twice', () => {
    expect(() => createTaskGraph([aTask('t1', 't9'), aTask('t1')])).toThrow(
      'the id "t1" stands for more than one task; give each task its own; task "t1" depends on "t9", and there is no such task',
    );
  });

  it('names a task that waits for itself', () => {
    expect(() => createTaskGraph([aTask('t1', 't1')])).toThrow('in a circle: t1 -> t1');
  });

  it('names the members of a cycle in their order, and not the tasks behind it', () => {
    const tasks = [
      aTask('start'),
      aTask('a', 'c', 'start'),
      aTask('b', 'a'),
      aTask('c', 'b'),
      aTask('end', 'c'),
    ];
    expect(() => createTaskGraph(tasks)).toThrow(/in a circle: a -> c -> b -> a$/);
  });

  it('names every cycle', () => {
    const tasks = [aTask('a', 'b'), aTask('b', 'a'), aTask('c', 'd'), aTask('d', 'c', 'a')];
    expect(() => createTaskGraph(tasks)).toThrow(/a -> b -> a; .*c -> d -> c/);
  });

  it('refuses any graph whose tasks wait in a circle', () => {
    fc.assert(
      fc.property(acyclic, fc.nat(), (tasks, pick) => {
        const graph = createTaskGraph(tasks);
        const from = tasks[pick % tasks.length];
        if (from === undefined) return;
        const [last = from.id] = dependantsOf(graph, from.id).slice(-1);
        const closed = tasks.map((task) =>
          task.id === from.id ? aTask(task.id, ...task.dependencies, last) : task,
        );
        expect(() => createTaskGraph(closed)).toThrow(/in a circle/);
      }),
    );
  });

  it('takes names that objects have of their own', () => {
    const graph = createTaskGraph([aTask('__proto__'), aTask('constructor', '__proto__')]);
    expect(dependantsOf(graph, '__proto__')).toEqual(['constructor']);
  });
});

describe('readyTasks', () => {
  it('offers what waits for nothing unfinished, without what is taken', () => {
    const graph = createTaskGraph([aTask('t1'), aTask('t2'), aTask('t3', 't1')]);
    expect(idsOf(readyTasks(graph, new Set()))).toEqual(['t1', 't2']);
    expect(idsOf(readyTasks(graph, new Set(['t1']), new Set(['t2'])))).toEqual(['t3']);
  });

  it('works through every graph, never before its time', () => {
    fc.assert(
      fc.property(acyclic, (tasks) => {
        const graph = createTaskGraph(tasks);
        const finished = new Set<string>();
        for (let ready = readyTasks(graph, finished); ready.length > 0; ready = readyTasks(graph, finished)) {
          for (const task of ready) expect(task.dependencies.every((id) => finished.has(id))).toBe(true);
          for (const task of ready) finished.add(task.id);
        }
        expect(finished.size).toBe(tasks.length);
      }),
    );
  });
});

describe('neighbours', () => {
  it('lists predecessors nearest first', () => {
    const graph = createTaskGraph([aTask('t1'), aTask('t2', 't1'), aTask('t3', 't2'), aTask('t4', 't3')]);
    expect(predecessorsOf(graph, 't4')).toEqual(['t3', 't2', 't1']);
    expect(dependantsOf(graph, 't2')).toEqual(['t3', 't4']);
  });

  it('has a task among the dependants of exactly its predecessors', () => {
    fc.assert(
      fc.property(acyclic, (tasks) => {
        const graph = createTaskGraph(tasks);
        for (const { id } of tasks) {
          const above = tasks.filter((task) => dependantsOf(graph, task.id).includes(id));
          expect(new Set(predecessorsOf(graph, id))).toEqual(new Set(idsOf(above)));
        }
      }),
    );
  });
});

describe('longestRemainingPath', () => {
  it('adds up the heaviest chain from a task to the end', () => {
    const graph = createTaskGraph([aTask('a'), aTask('b', 'a'), aTask('c', 'a'), aTask('d', 'c')]);
    expect(Object.fromEntries(longestRemainingPath(graph))).toEqual({ a: 3, b: 1, c: 2, d: 1 });
    const heavyB = longestRemainingPath(graph, ({ id }) => (id === 'b' ? 10 : 1));
    expect(heavyB.get('a')).toBe(11);
  });

  it('weighs a task more than each of its dependants', () => {
    fc.assert(
      fc.property(acyclic, (tasks) => {
        const graph = createTaskGraph(tasks);
        const longest = longestRemainingPath(graph);
        for (const { id } of tasks) {
          const after = (graph.dependants.get(id) ?? []).map((dependant) => longest.get(dependant) ?? 0);
          expect(longest.get(id)).toBe(1 + Math.max(0, ...after));
        }
      }),
    );
  });
});
