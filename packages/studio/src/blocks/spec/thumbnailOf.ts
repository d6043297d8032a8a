import type { Thumbnail, WorkspaceJson } from '@nugget/contract';
import { blockOfType } from '../definitions/index.ts';
import { type CanvasBlock, readCanvas } from './readCanvas.ts';

/** As many as Thumbnail takes. */
const MAX_BARS = 40;
const MAX_DEPTH = 20;
/** A bar is as wide as its block's text is long, between these, in percent. */
const [NARROW, WIDE] = [24, 100];

type Bar = Thumbnail['bars'][number];

function widthOf(block: CanvasBlock): number {
  const letters = [...block.fields.values()].reduce((sum, text) => sum + text.length, 0);
  return Math.min(WIDE, NARROW + letters);
}

function barsOf(block: CanvasBlock, depth: number): readonly Bar[] {
  const category = blockOfType(block.type)?.category;
  const own =
    category === undefined ? [] : [{ category, depth: Math.min(depth, MAX_DEPTH), width: widthOf(block) }];
  return [...own, ...block.inside.flatMap((inner) => barsOf(inner, depth + 1))];
}

/** What the blocks look like from afar; `kind` is the goal's, '' without one. */
export function thumbnailOf(workspaceJson: WorkspaceJson | null): Thumbnail {
  const { stacks } = readCanvas(workspaceJson);
  const goal = stacks.flat().find(({ type }) => type === 'goal');
  const bars = stacks.flat().flatMap((block) => barsOf(block, 0));
  return { kind: goal?.fields.get('KIND') ?? '', bars: bars.slice(0, MAX_BARS) };
}
