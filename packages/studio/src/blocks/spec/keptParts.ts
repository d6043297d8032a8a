import { FlowHint, NuggetSpec, Permissions, PortalSpec, Style } from '@nugget/contract';
import { z } from 'zod';

/**
 * What a spec says and no block shows. It lies in the workspace's JSON beside the blocks, under the key KEPT, so that a
 * spec comes back from the canvas as it was. A damaged part is dropped.
 */
export const KeptParts = z.object({
  portals: z.array(PortalSpec).optional().catch(undefined),
  hardware: NuggetSpec.shape.hardware.catch(undefined),
  permissions: Permissions.optional().catch(undefined),
  budget: NuggetSpec.shape.budget.catch(undefined),
  language: z.string().optional().catch(undefined),
  /** A style's empty texts and nulls; what it says in words stands on blocks. */
  style: Style.nullable().optional().catch(undefined),
  /** Flow hints that name no requirement, or one requirement twice: blocks cannot hold those. */
  flow_hints: z.array(FlowHint).optional().catch(undefined),
  /** Set where a spec has a reviewer and wants no review. */
  review_off: z.boolean().optional().catch(undefined),
  /** Ids of requirement and test blocks in the order of the spec, where they hang in another one. */
  order: z.array(z.string()).optional().catch(undefined),
});
export type KeptParts = z.infer<typeof KeptParts>;

export const readKeptParts = (value: unknown): KeptParts => KeptParts.catch({}).parse(value ?? {});
