import { type PlannedTask, taskLinks } from './layoutTasks.ts';

/** The tasks in steps: each step waits only for those before it. A circle (of a damaged log) ends up in the last step. */
export function taskLevels<T extends PlannedTask>(tasks: readonly T[]): readonly (readonly T[])[] {
  const links = taskLinks(tasks);
  const levels: T[][] = [];
  const placed = new Set<string>();
  let left = [...tasks];
  while (left.length > 0) {
    const isFree = ({ id }: T): boolean => links.every(({ from, to }) => to !== id || placed.has(from));
    const ready = left.filter(isFree);
    const level = ready.length > 0 ? ready : left;
    levels.push(level);
    for (const { id } of level) placed.add(id);
    left = left.filter(({ id }) => !placed.has(id));
  }
  return levels;
}
