import type { Requirement } from '@nugget/contract';

/** Does the child want to be asked for a colour? */
export function invitesColourQuestion({ description }: Requirement): boolean {
  return (
    /\b(?:ask me|let me (?:choose|pick|decide)|i (?:can )?(?:choose|pick|decide))\b/i.test(description) &&
    /\bcolou?rs?\b/i.test(description)
  );
}
