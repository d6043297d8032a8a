import type { NuggetSpec } from '@nugget/contract';
import type { Feature, FeatureId } from './design.ts';
import { FEATURES } from './features/index.ts';
import { readWish } from './wish.ts';

/** The features that the spec's words ask for, and those that they cannot be without. */
export function chooseFeatures(spec: NuggetSpec): readonly Feature[] {
  const wish = readWish(spec);
  const chosen = new Set<FeatureId>();
  const add = (id: FeatureId): void => {
    if (chosen.has(id)) return;
    chosen.add(id);
    FEATURES.find((feature) => feature.id === id)?.needs.forEach(add);
  };
  for (const feature of FEATURES) if (feature.isWanted(wish)) add(feature.id);
  return FEATURES.filter(({ id }) => chosen.has(id));
}
