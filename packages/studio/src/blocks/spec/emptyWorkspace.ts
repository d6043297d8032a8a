import type { WorkspaceJson } from '@nugget/contract';

/** Where the goal stands on a fresh canvas, in the canvas's units. */
export const HOME = { x: 32, y: 32 } as const;

/** The canvas of a nugget that nobody has touched yet: the goal block, waiting. */
export const emptyWorkspace = (): WorkspaceJson => ({
  blocks: {
    languageVersion: 0,
    blocks: [{ type: 'goal', id: 'goal', fields: { KIND: 'game' }, ...HOME, deletable: false }],
  },
});
