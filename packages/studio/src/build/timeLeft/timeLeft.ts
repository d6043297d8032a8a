import type { SessionView, TaskView } from '@nugget/contract';

export type TimeLeft =
  /** Nothing is finished yet that could be measured, or nothing is left that could. */
  | { readonly kind: 'unknown' }
  /** The crew waits for a person: how long that takes, only they know. */
  | { readonly kind: 'waiting' }
  /** All planned tasks are done; testing and showing are left. */
  | { readonly kind: 'nearlyThere' }
  | { readonly kind: 'range'; readonly lowMs: number; readonly highMs: number };

interface Span {
  readonly start: number;
  readonly end: number;
}

const spanOf = ({ startedAt, endedAt }: TaskView): readonly Span[] =>
  startedAt === undefined || endedAt === undefined
    ? []
    : [{ start: Date.parse(startedAt), end: Date.parse(endedAt) }];

/** The value that a share of the sorted numbers does not exceed. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/** How many worked at once at the busiest moment so far. */
function busiest(tasks: readonly TaskView[], now: number): number {
  const spans = tasks.flatMap(({ startedAt, endedAt }) =>
    startedAt === undefined
      ? []
      : [{ start: Date.parse(startedAt), end: endedAt === undefined ? now : Date.parse(endedAt) }],
  );
  const atOnce = spans.map(
    ({ start }) => spans.filter((each) => each.start <= start && start < each.end).length,
  );
  return Math.max(1, ...atOnce);
}

/** What is left of one task when tasks take `usual` ms. One that takes longer than usual may be over at any moment. */
function leftOf(task: TaskView, usual: number, now: number): number {
  if (task.status === 'done' || task.status === 'failed') return 0;
  if (task.startedAt === undefined || task.status === 'pending') return usual;
  return Math.max(0, usual - (now - Date.parse(task.startedAt)));
}

/** The longest way through what is left, and never less than all of it shared by as many as worked at once. */
function leftOfPlan(tasks: readonly TaskView[], usual: number, now: number): number {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const ends = new Map<string, number>();
  const endOf = (task: TaskView): number => {
    const known = ends.get(task.id);
    if (known !== undefined) return known;
    // A circle (of a damaged log) counts once.
    ends.set(task.id, 0);
    const before = task.dependencies.flatMap((id) => byId.get(id) ?? []).map(endOf);
    const end = Math.max(0, ...before) + leftOf(task, usual, now);
    ends.set(task.id, end);
    return end;
  };
  const longest = Math.max(0, ...tasks.map(endOf));
  const work = tasks.reduce((sum, task) => sum + leftOf(task, usual, now), 0);
  return Math.max(longest, work / busiest(tasks, now));
}

/**
 * How long the crew will still build, in ms: the tasks' own times in this session, laid along the longest remaining way
 * through the plan. From the quarter of the tasks that were quickest to the quarter that were slowest, with `now` in ms
 * since 1970.
 */
export function timeLeft(view: SessionView, now: number): TimeLeft {
  if (view.outcome !== 'running') return { kind: 'unknown' };
  if (view.openGates.length > 0 || view.openQuestions.length > 0) return { kind: 'waiting' };
  if (view.phase === 'testing' || view.phase === 'deploying') return { kind: 'nearlyThere' };
  const took = view.tasks
    .flatMap(spanOf)
    .map(({ start, end }) => end - start)
    .sort((a, b) => a - b);
  if (view.phase !== 'executing' || took.length === 0) return { kind: 'unknown' };
  if (view.tasks.every(({ status }) => status === 'done' || status === 'failed'))
    return { kind: 'nearlyThere' };
  const lowMs = leftOfPlan(view.tasks, quantile(took, 0.25), now);
  const highMs = leftOfPlan(view.tasks, quantile(took, 0.75), now);
  // Later than all that was seen so far: there is nothing to measure with any more.
  return highMs === 0 ? { kind: 'nearlyThere' } : { kind: 'range', lowMs, highMs };
}
