import type * as Blockly from 'blockly/core';
import { type PointerEvent, useRef } from 'react';
import { HUES } from '../definitions/hues.ts';
import { blockOfType } from '../definitions/index.ts';
import styles from './MiniMap.module.css';
import { useCanvasVersion } from './useCanvasVersion.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface MapBlock extends Box {
  readonly id: string;
  readonly colour: string;
}

function boxOf({ left, top, right, bottom }: Blockly.utils.Rect): Box {
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const blocksOf = (workspace: Blockly.WorkspaceSvg): readonly MapBlock[] =>
  workspace.getAllBlocks(false).map((block) => {
    const category = blockOfType(block.type)?.category ?? 'goal';
    const box = boxOf(block.getBoundingRectangleWithoutChildren());
    return { id: block.id, colour: `var(--color-${HUES[category]})`, ...box };
  });

/** What is seen now, in the units of the blocks. */
function viewOf(workspace: Blockly.WorkspaceSvg): Box {
  const { left, top, width, height } = workspace.getMetricsManager().getViewMetrics(true);
  return { x: left, y: top, width, height };
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

const holds = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/**
 * All blocks from afar with a frame around what is seen; a press goes there. It shows itself only when something is out of
 * sight. Keys and screen readers reach every block without it, so it is only a picture for them.
 */
export function MiniMap({ workspace }: { readonly workspace: Blockly.WorkspaceSvg }) {
  useCanvasVersion(workspace);
  const svg = useRef<SVGSVGElement>(null);
  const blocks = blocksOf(workspace);
  const view = viewOf(workspace);
  if (blocks.length === 0 || holds(view, around(blocks))) return null;
  const all = around([...blocks, view]);

  const goThere = (event: PointerEvent) => {
    const matrix = svg.current?.getScreenCTM()?.inverse();
    if (event.buttons === 0 || matrix === undefined) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    const { scale } = workspace;
    workspace.scroll((view.width / 2 - x) * scale, (view.height / 2 - y) * scale);
  };

  return (
    <svg
      ref={svg}
      className={styles.map}
      viewBox={`${all.x} ${all.y} ${all.width} ${all.height}`}
      aria-hidden="true"
      onPointerDown={goThere}
      onPointerMove={goThere}
    >
      {blocks.map(({ id, colour, ...box }) => (
        <rect key={id} {...box} rx={8} fill={colour} />
      ))}
      <rect {...view} className={styles.view} rx={8} />
    </svg>
  );
}
