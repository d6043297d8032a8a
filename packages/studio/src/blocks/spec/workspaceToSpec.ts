import type { NuggetSpecInput, WorkspaceJson } from '@nugget/contract';
import { assembleSpec, inKeptOrder } from './assembleSpec.ts';
import { findMissing, type Missing } from './findMissing.ts';
import { partsOf } from './partsOf.ts';
import { readCanvas } from './readCanvas.ts';

export interface CanvasMeaning {
  /** What to build; parseSpec takes it where `missing` holds no `must`. */
  readonly spec: NuggetSpecInput;
  readonly missing: readonly Missing[];
}

/** What the blocks below the goal say. Blocks that hang nowhere are not built; `missing` says so. */
export function workspaceToSpec(workspaceJson: WorkspaceJson | null): CanvasMeaning {
  const { stacks, kept } = readCanvas(workspaceJson);
  const stack = stacks.find(([top]) => top?.type === 'goal') ?? [];
  const loose = stacks.filter((each) => each !== stack);
  const parts = inKeptOrder(partsOf(stack), kept.order ?? []);
  const spec = assembleSpec(parts, kept);
  return { spec, missing: findMissing({ stack, loose, parts, spec }) };
}
