import { knownLayout } from './knownLayout.ts';
import type { Direction, LayoutWishes, PlannedTask, TaskLayout } from './layoutTasks.ts';

export interface Frame {
  readonly card: LayoutWishes['card'];
  /** The room there is, in CSS pixels. */
  readonly frame: { readonly width: number; readonly height: number };
}

/** From left to right or from top to bottom: whichever can be shown larger in the room there is. */
export function bestLayout(
  tasks: readonly PlannedTask[],
  { card, frame }: Frame,
): { readonly layout: TaskLayout; readonly direction: Direction } {
  const across = knownLayout(tasks, { direction: 'LR', card });
  const down = knownLayout(tasks, { direction: 'TB', card });
  const scaleOf = ({ width, height }: TaskLayout): number =>
    Math.min(1, frame.width / Math.max(1, width), frame.height / Math.max(1, height));
  return scaleOf(down) > scaleOf(across)
    ? { layout: down, direction: 'TB' }
    : { layout: across, direction: 'LR' };
}
