import type { NuggetSpec, Requirement } from '@nugget/contract';
import { shortened } from '../../shared/escape.ts';
import { requirementId } from '../../shared/requirements.ts';
import { isOutOfReach } from '../reading/outOfReach.ts';

type Behaviour = NuggetSpec['workflow']['behavioral_tests'][number];

/** The title of a test: one line, and short enough to be read in a list. */
const titled = (words: string): string => shortened(words, 160);

export const behaviourTitle = ({ when, then }: Behaviour): string => titled(`when ${when}, then ${then}`);

interface Proof {
  /** What the test shows to be true. */
  readonly requirements: readonly Requirement[];
  /** Is the test about this? Asked only for behaviours that name no requirement. */
  answers(requirement: Requirement): boolean;
}

/** The titles under which a test shows something: the requirements' own words, and the behaviours that belong to them. */
export function titlesFor(spec: NuggetSpec, { requirements, answers }: Proof): readonly string[] {
  const ids = new Set(requirements.map((requirement) => requirementId(spec, requirement)));
  const belongs = (behaviour: Behaviour): boolean => {
    const wish: Requirement = { type: 'when_then', description: behaviourTitle(behaviour) };
    if (isOutOfReach(wish)) return false;
    return behaviour.requirement_id === undefined ? answers(wish) : ids.has(behaviour.requirement_id);
  };
  const behaviours = spec.workflow.behavioral_tests.filter(belongs);
  const titles = [
    ...requirements.map(({ description }) => titled(description)),
    ...behaviours.map(behaviourTitle),
  ];
  return [...new Set(titles)];
}
