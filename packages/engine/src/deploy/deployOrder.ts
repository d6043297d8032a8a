import { NuggetError, type NuggetSpec } from '@nugget/contract';
import type { DeployRank, DeployTarget } from './deployTarget.ts';

interface Ranked extends DeployRank {
  readonly target: DeployTarget;
}

/**
 * The targets in the order in which they can be put to work: what one requires is provided by those before it, and the
 * lower number goes first. DEPLOY_TARGET_MISSING when nobody provides what is required, or each waits for the other.
 */
export function deployOrder(targets: readonly DeployTarget[], spec: NuggetSpec): readonly DeployTarget[] {
  let left: readonly Ranked[] = targets
    .map((target) => ({ target, ...target.rank(spec) }))
    .sort((one, other) => one.order - other.order);
  const done: DeployTarget[] = [];
  const there = new Set<string>();
  while (left.length > 0) {
    const next = left.find(({ requires }) => requires.every((name) => there.has(name)));
    if (next === undefined) throw unmet(left, there);
    for (const name of next.provides) there.add(name);
    done.push(next.target);
    left = left.filter((each) => each !== next);
  }
  return done;
}

function unmet(left: readonly Ranked[], there: ReadonlySet<string>): NuggetError {
  const wants = left.map(
    ({ target, requires }) => `${target.id} needs ${requires.filter((name) => !there.has(name)).join(', ')}`,
  );
  const message = `This cannot be put anywhere, because nothing is there that they need: ${wants.join('; ')}`;
  return new NuggetError('DEPLOY_TARGET_MISSING', { message });
}
