import {
  NuggetError,
  type NuggetSpec,
  type NuggetSpecInput,
  parseSpec,
  problemLine,
  type WorkspaceJson,
} from '@nugget/contract';
import { agentStates } from '../definitions/agentBlock.ts';
import { isBoardTarget, isKnownDevice } from '../definitions/deployBoardBlock.ts';
import { BLOCKS } from '../definitions/index.ts';
import { type BlockState, chain, KEPT } from './blockState.ts';
import { HOME } from './emptyWorkspace.ts';
import type { KeptParts } from './keptParts.ts';
import { type RequirementStack, requirementStack } from './requirementStack.ts';

const isBlank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** What of a style no block says: null, nothing at all, and texts without a word. */
function keptStyle({ style }: NuggetSpec): KeptParts['style'] {
  if (style === null || style === undefined) return style;
  return Object.fromEntries(Object.entries(style).filter(([, text]) => isBlank(text)));
}

/** What of the hardware no block shows: the device stands on the block that puts the nugget on it. */
function keptHardware({ hardware, deployment }: NuggetSpec): KeptParts['hardware'] {
  if (!isBoardTarget(deployment.target) || !isKnownDevice(hardware?.target)) return hardware;
  const { target, ...others } = hardware ?? {};
  return Object.values(others).every((value) => value === undefined) ? undefined : others;
}

function keptParts(spec: NuggetSpec, { order, keptHints }: RequirementStack): KeptParts {
  const { portals, permissions, budget, language, workflow, agents } = spec;
  const style = keptStyle(spec);
  const hardware = keptHardware(spec);
  const hasReviewer = agents.some(({ role }) => role === 'reviewer');
  return {
    ...(portals.length === 0 ? {} : { portals }),
    ...(hardware === undefined ? {} : { hardware }),
    ...(permissions === undefined ? {} : { permissions }),
    ...(budget === undefined ? {} : { budget }),
    ...(language === 'en' ? {} : { language }),
    ...(style === undefined ? {} : { style }),
    ...(keptHints.length === 0 ? {} : { flow_hints: [...keptHints] }),
    ...(hasReviewer && !workflow.review_enabled ? { review_off: true } : {}),
    order: [...order],
  };
}

function stackOf(spec: NuggetSpec, requirements: RequirementStack): readonly BlockState[] {
  const [head = [], ...rest] = BLOCKS.map((block) => block.fromSpec?.(spec) ?? []);
  return [...head, ...requirements.blocks, ...agentStates(spec.agents), ...rest.flat()];
}

/**
 * A canvas whose blocks say what the spec says. parseSpec gives the same spec for what comes back from workspaceToSpec.
 * Throws SPEC_INVALID for a spec that parseSpec refuses.
 */
export function specToWorkspace(input: NuggetSpecInput): WorkspaceJson {
  const parsed = parseSpec(input);
  if (parsed.outcome === 'refused') {
    throw new NuggetError('SPEC_INVALID', { message: parsed.problems.map(problemLine).join('\n') });
  }
  const requirements = requirementStack(parsed.spec);
  const top = chain(stackOf(parsed.spec, requirements));
  return {
    blocks: { languageVersion: 0, blocks: [{ ...top, ...HOME, deletable: false }] },
    [KEPT]: keptParts(parsed.spec, requirements),
  };
}
