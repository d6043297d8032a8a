import type { Requirement } from '@nugget/contract';
import { countIn } from '../../general/reading/numbers.ts';
import type { Trigger, Wish } from '../wish.ts';
import { actionIn } from './action.ts';
import { consequenceOf, triggerIn } from './trigger.ts';

const SECONDS = /^(?:seconds?|sekunden?|segundos?|secondes?)$/i;
const MINUTES = /^(?:minutes?|minuten?|minutos?)$/i;
const AT_ONCE: Trigger = { on: 'start' };
/** A child does not wait longer than an hour, and no sensor of ours is quicker than a fifth of a second. */
const MOST_MS = 3_600_000;

/** What a requirement wants of a board; undefined where no board of ours can do it. */
export function wishIn(requirement: Requirement): Wish | undefined {
  const { description } = requirement;
  const action = actionIn(consequenceOf(description));
  if (action === undefined) return undefined;
  // Everything is told when it happens, whatever it is.
  const trigger = triggerIn(description) ?? (action.do === 'tell' ? AT_ONCE : undefined);
  if (trigger === undefined) return undefined;
  return { requirement, trigger, action, everyMs: everyMs(description) };
}

function everyMs(description: string): number | undefined {
  const seconds = countIn(description, SECONDS);
  const minutes = countIn(description, MINUTES);
  const ms = seconds === undefined ? (minutes ?? 0) * 60_000 : seconds * 1_000;
  return ms === 0 ? undefined : Math.min(MOST_MS, ms);
}
