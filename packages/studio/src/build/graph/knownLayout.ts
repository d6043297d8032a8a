import { type LayoutWishes, layoutTasks, type PlannedTask, type TaskLayout } from './layoutTasks.ts';

/** One build has a few plans, each laid out in two directions. */
const MOST = 12;
/** What was laid out, the oldest first. */
const made = new Map<string, TaskLayout>();

/** The layout of a plan, made once: who looks back and forth meets the same plans again and again. */
export function knownLayout(tasks: readonly PlannedTask[], wishes: LayoutWishes): TaskLayout {
  const plan = tasks.map(({ id, dependencies }) => [id, dependencies]);
  const key = JSON.stringify([wishes.direction, wishes.card.width, wishes.card.height, plan]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const layout = layoutTasks(tasks, wishes);
  made.set(key, layout);
  const [oldest] = made.keys();
  if (made.size > MOST && oldest !== undefined) made.delete(oldest);
  return layout;
}
