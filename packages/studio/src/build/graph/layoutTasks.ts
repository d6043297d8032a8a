import { Graph, layout } from '@dagrejs/dagre';

export type Direction = 'LR' | 'TB';

/** A task's card in rem, so that it grows with the text in it. */
export const CARD_REM = { width: 10.75, height: 5.5 } as const;

export interface LayoutWishes {
  readonly direction: Direction;
  /** A card's size in CSS pixels. */
  readonly card: { readonly width: number; readonly height: number };
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface TaskLink {
  readonly from: string;
  readonly to: string;
}

export interface TaskLayout {
  /** The upper left corner of each task's card. */
  readonly places: ReadonlyMap<string, Place>;
  readonly links: readonly TaskLink[];
  readonly width: number;
  readonly height: number;
}

/** What a place in the plan depends on. */
export interface PlannedTask {
  readonly id: string;
  readonly dependencies: readonly string[];
}

/** What stands before what; a dependency that no task has (of a damaged log) links nothing. */
export function taskLinks(tasks: readonly PlannedTask[]): readonly TaskLink[] {
  const known = new Set(tasks.map(({ id }) => id));
  return tasks.flatMap(({ id, dependencies }) =>
    dependencies.filter((from) => known.has(from) && from !== id).map((from) => ({ from, to: id })),
  );
}

/** Places every task behind those it waits for. Depends on ids and dependencies alone, so that no card moves while it works. */
export function layoutTasks(tasks: readonly PlannedTask[], { direction, card }: LayoutWishes): TaskLayout {
  const graph = new Graph();
  graph.setGraph({ rankdir: direction, nodesep: 14, ranksep: 30 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of tasks) graph.setNode(id, { ...card });
  const links = taskLinks(tasks);
  for (const { from, to } of links) graph.setEdge(from, to);
  layout(graph);
  const places = new Map<string, Place>();
  for (const { id } of tasks) {
    // dagre gives the middle of a node.
    const { x = 0, y = 0 } = graph.node(id);
    places.set(id, { x: x - card.width / 2, y: y - card.height / 2 });
  }
  const corners = [...places.values()];
  return {
    places,
    links,
    width: Math.max(0, ...corners.map(({ x }) => x + card.width)),
    height: Math.max(0, ...corners.map(({ y }) => y + card.height)),
  };
}
