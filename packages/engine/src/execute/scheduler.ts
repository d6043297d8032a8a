import type { ErrorCode, Task } from '@nugget/contract';
import { dependantsOf, longestRemainingPath, readyTasks, type TaskGraph } from '../plan/taskGraph.ts';
import type { SessionContext } from '../session/sessionContext.ts';
import type { WorkOutcome } from './doWork.ts';

export interface ScheduleParts {
  readonly graph: TaskGraph;
  /** Tasks under way at the same time. How many agents are at work is for the crew's places to say. */
  readonly limit: number;
  readonly ctx: SessionContext;
  /** Asked before a task starts; a task that may not start now is asked about again when another one ends. */
  readonly mayStart: (task: Task) => boolean;
  readonly run: (task: Task) => Promise<WorkOutcome>;
}

export interface ScheduleResult {
  readonly done: readonly string[];
  readonly failed: readonly { readonly id: string; readonly code: ErrorCode }[];
  /** Tasks that never began, because something they need failed. */
  readonly skipped: readonly string[];
  /** Tasks that could have begun but were never let. */
  readonly waiting: readonly string[];
}

/**
 * Runs every task once its dependencies are done, the one with the longest path behind it first. A failed task takes
 * its dependants with it and nothing else. When the session stops, waits until every running task has let go.
 */
export async function schedule({ graph, limit, ctx, mayStart, run }: ScheduleParts): Promise<ScheduleResult> {
  const running = new Map<string, Promise<WorkOutcome>>();
  const done = new Set<string>();
  const failed = new Map<string, ErrorCode>();
  const skipped = new Set<string>();

  const longest = longestRemainingPath(graph);
  const urgency = (task: Task): number => longest.get(task.id) ?? 0;

  const startReady = (): void => {
    const taken = new Set([...running.keys(), ...failed.keys(), ...skipped]);
    const ready = [...readyTasks(graph, done, taken)].sort((a, b) => urgency(b) - urgency(a));
    for (const task of ready) {
      if (running.size >= limit) return;
      if (mayStart(task)) running.set(task.id, run(task));
    }
  };

  try {
    for (startReady(); running.size > 0; startReady()) {
      const id = await ctx.race(running);
      const outcome = await running.get(id);
      running.delete(id);
      if (outcome === undefined) continue;
      if (outcome.outcome === 'done') {
        done.add(id);
      } else {
        failed.set(id, outcome.code);
        for (const dependant of dependantsOf(graph, id)) skipped.add(dependant);
      }
    }
  } finally {
    await Promise.allSettled(running.values());
  }
  const waiting = [...graph.tasks.keys()].filter(
    (id) => !done.has(id) && !failed.has(id) && !skipped.has(id),
  );
  const failures = [...failed].map(([id, code]) => ({ id, code }));
  return { done: [...done], failed: failures, skipped: [...skipped], waiting };
}
