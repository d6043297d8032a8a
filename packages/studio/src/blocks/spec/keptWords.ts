import type { NuggetSpecInput, WorkspaceJson } from '@nugget/contract';
import type { BlockWord } from '../definitions/defineBlock.ts';
import { readCanvas } from './readCanvas.ts';

/** Names what a nugget has and no block shows, so that nobody wonders where it comes from. */
export function keptWords(workspaceJson: WorkspaceJson | null, spec: NuggetSpecInput): readonly BlockWord[] {
  const { kept } = readCanvas(workspaceJson);
  const hasPaths = (spec.agents ?? []).some(
    ({ allowed_paths, restricted_paths }) => (allowed_paths ?? restricted_paths) !== undefined,
  );
  const found: readonly (readonly [boolean, BlockWord])[] = [
    [kept.portals !== undefined, 'kept_portals'],
    [kept.hardware !== undefined, 'kept_hardware'],
    [kept.permissions !== undefined, 'kept_permissions'],
    [kept.budget !== undefined, 'kept_budget'],
    [kept.flow_hints !== undefined, 'kept_flow_hints'],
    [kept.review_off === true, 'kept_review_off'],
    [hasPaths, 'kept_paths'],
  ];
  return found.flatMap(([isThere, words]) => (isThere ? [words] : []));
}
