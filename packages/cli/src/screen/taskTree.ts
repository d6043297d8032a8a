import type { TaskView } from '@nugget/contract';
import type { Glyphs } from './glyphs.ts';

/** A task and its place in the tree. */
export interface TreeEntry {
  readonly task: TaskView;
  /** Stands before the task, such as `│  ├─ `. */
  readonly prefix: string;
  /** Stands before further lines that belong to the task. */
  readonly under: string;
}

/** Deeper tasks are drawn no further to the right: a long chain would leave no room for names. */
const MOST_LEVELS = 4;

/**
 * Draws the graph of tasks as a tree: a task stands under the dependency that is furthest from a start, because that is
 * the one it waits for longest. Tasks of a damaged plan (cycles, unknown ids) are drawn as well, each once.
 */
export function taskTree(tasks: readonly TaskView[], glyphs: Glyphs): readonly TreeEntry[] {
  const children = childrenOf(tasks);
  const entries: TreeEntry[] = [];
  const drawn = new Set<string>();

  const draw = (task: TaskView, place: Place): void => {
    if (drawn.has(task.id)) return;
    drawn.add(task.id);
    entries.push({ task, prefix: place.prefix, under: place.under });
    const own = children.get(task.id) ?? [];
    own.forEach((child, index) => {
      draw(child, placeBelow(place, index === own.length - 1 ? 'last' : 'inner', glyphs));
    });
  };

  for (const root of children.get(undefined) ?? []) draw(root, { prefix: '', under: '', level: 0 });
  for (const task of tasks) draw(task, { prefix: '', under: '', level: 0 });
  return entries;
}

interface Place {
  readonly prefix: string;
  readonly under: string;
  readonly level: number;
}

function placeBelow({ under, level }: Place, position: 'inner' | 'last', glyphs: Glyphs): Place {
  const isLast = position === 'last';
  const prefix = under + (isLast ? glyphs.lastBranch : glyphs.branch);
  if (level >= MOST_LEVELS) return { prefix, under, level };
  return { prefix, under: under + (isLast ? glyphs.noTrunk : glyphs.trunk), level: level + 1 };
}

/** The tasks under each task, in the order of the plan; the starts stand under undefined. */
function childrenOf(tasks: readonly TaskView[]): ReadonlyMap<string | undefined, readonly TaskView[]> {
  const depths = depthsOf(tasks);
  return Map.groupBy(tasks, (task) => {
    const known = task.dependencies.filter((id) => depths.has(id));
    return known.reduce<string | undefined>(
      (deepest, id) => ((depths.get(id) ?? 0) >= (depths.get(deepest ?? '') ?? 0) ? id : deepest),
      undefined,
    );
  });
}

/** How many steps each task is from a start. A cycle ends where it comes round. */
function depthsOf(tasks: readonly TaskView[]): ReadonlyMap<string, number> {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const depths = new Map<string, number>();
  const depthOf = (task: TaskView): number => {
    const known = depths.get(task.id);
    if (known !== undefined) return known;
    depths.set(task.id, 0);
    const needs = task.dependencies.map((id) => byId.get(id)).filter((need) => need !== undefined);
    const depth = Math.max(0, ...needs.map((need) => depthOf(need) + 1));
    depths.set(task.id, depth);
    return depth;
  };
  for (const task of tasks) depthOf(task);
  return depths;
}
