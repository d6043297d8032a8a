import type { NuggetSpec, Requirement } from '@nugget/contract';
import { invitesColourQuestion } from './invitesColourQuestion.ts';

/** A part of a recipe that can make requirements true. */
export interface Answering {
  readonly id: string;
  /** Does this part make that requirement true? */
  answers(requirement: Requirement): boolean;
}

export interface SharedRequirements {
  /** Ids of the requirements that the part makes true. */
  idsOf(part: Answering): readonly string[];
  /** The requirements that no part can make true, in the spec's order. */
  readonly beyond: readonly Requirement[];
}

/** A parsed spec gives every requirement an id (parseSpec); a spec that was built by hand gets the same ones. */
export const requirementId = (spec: NuggetSpec, requirement: Requirement): string =>
  requirement.id ?? `req_${spec.requirements.indexOf(requirement)}`;

/** Says which part makes which requirement true; a requirement may stand with several parts. */
export function shareRequirements(spec: NuggetSpec, parts: readonly Answering[]): SharedRequirements {
  return {
    idsOf: (part) =>
      spec.requirements
        .filter((requirement) => part.answers(requirement))
        .map((requirement) => requirementId(spec, requirement)),
    beyond: spec.requirements.filter(
      (requirement) =>
        !invitesColourQuestion(requirement) && !parts.some((part) => part.answers(requirement)),
    ),
  };
}

/** Everything that the spec says about the nugget itself, to be read for words. */
export function wordsOf(spec: NuggetSpec): string {
  return [
    spec.nugget.goal,
    spec.nugget.description,
    ...spec.requirements.map(({ description }) => description),
  ].join('\n');
}
