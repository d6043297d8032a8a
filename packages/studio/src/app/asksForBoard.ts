import type { WorkspaceJson } from '@nugget/contract';

/** Blocks that put a nugget on a board; `deploy` is how canvases of earlier versions say it. */
const BOARD_BLOCKS: ReadonlySet<unknown> = new Set(['deploy_board', 'deploy_board_and_page']);
const BOARD_TARGETS: ReadonlySet<unknown> = new Set(['esp32', 'both']);

/**
 * Whether the blocks of a nugget put it on a board. Looks at the canvas's JSON alone, so that every screen can ask without
 * loading what blocks mean.
 */
export function asksForBoard(workspaceJson: WorkspaceJson | null): boolean {
  const open: unknown[] = [workspaceJson];
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== 'object' || part === null) continue;
    const { type, fields } = part as { readonly type?: unknown; readonly fields?: unknown };
    if (BOARD_BLOCKS.has(type)) return true;
    const target = (fields as { readonly TARGET?: unknown } | null | undefined)?.TARGET;
    if (type === 'deploy' && BOARD_TARGETS.has(target)) return true;
    open.push(...Object.values(part));
  }
  return false;
}
