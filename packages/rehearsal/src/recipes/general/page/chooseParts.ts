import type { NuggetSpec, Requirement } from '@nugget/contract';
import { invitesColourQuestion } from '../../shared/invitesColourQuestion.ts';
import { isOutOfReach } from '../reading/outOfReach.ts';
import { promises } from '../reading/promises.ts';
import type { Part } from './part.ts';

export interface ChosenPart {
  readonly part: Part;
  readonly requirements: readonly Requirement[];
}

export interface Choice {
  readonly chosen: readonly ChosenPart[];
  /** Requirements that the page keeps without a part for them, such as working without the internet. */
  readonly kept: readonly Requirement[];
  readonly beyond: readonly Requirement[];
}

/**
 * The parts that make the requirements true, in the order of `parts`, and those that the goal or the description
 * names. A requirement that is out of reach, or that no part and no promise answers, is beyond.
 */
export function chooseParts(spec: NuggetSpec, parts: readonly Part[]): Choice {
  const inReach = spec.requirements.filter(
    (requirement) => !isOutOfReach(requirement) || parts.some((part) => part.reaches?.(requirement)),
  );
  const asked = inReach.filter(invitesColourQuestion);
  const open = inReach.filter((requirement) => !asked.includes(requirement));
  const words = `${spec.nugget.goal}\n${spec.nugget.description}`;
  const chosen = parts
    .filter((part) => part.belongsTo?.(spec) ?? true)
    .map((part) => ({ part, requirements: open.filter((requirement) => part.answers(requirement)) }))
    .filter(({ part, requirements }) => requirements.length > 0 || part.isNamedIn(words));
  const made = new Set(chosen.flatMap(({ requirements }) => requirements));
  const kept = inReach.filter(
    (requirement) => !made.has(requirement) && (asked.includes(requirement) || promises.answers(requirement)),
  );
  const answered = new Set([...made, ...kept]);
  return { chosen, kept, beyond: spec.requirements.filter((requirement) => !answered.has(requirement)) };
}
