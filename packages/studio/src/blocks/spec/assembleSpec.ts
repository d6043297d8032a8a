import type { NuggetSpec, NuggetSpecInput } from '@nugget/contract';
import type { KeptParts } from './keptParts.ts';
import type { PartName, PartValues, PlacedPart } from './specPart.ts';

type Named<Name extends PartName> = PlacedPart & {
  readonly part: Name;
  readonly value: PartValues[Name];
};

/** The parts of one name, in the order of the spec. */
export const partsNamed = <Name extends PartName>(parts: readonly PlacedPart[], name: Name) =>
  parts.filter((part): part is Named<Name> => part.part === name);

const values = <Name extends PartName>(parts: readonly PlacedPart[], name: Name): PartValues[Name][] =>
  partsNamed(parts, name).map(({ value }): PartValues[Name] => value);

const has = (parts: readonly PlacedPart[], name: PartName): boolean =>
  parts.some(({ part }) => part === name);

/** Puts the parts whose blocks are named in `order` into that order; the others stay where they are. */
export function inKeptOrder(parts: readonly PlacedPart[], order: readonly string[]): readonly PlacedPart[] {
  const place = new Map(order.map((blockId, index) => [blockId, index]));
  const placeOf = (part: PlacedPart): number => place.get(part.blockId) ?? -1;
  const isNamed = (part: PlacedPart): boolean =>
    (part.part === 'requirement' || part.part === 'test') && placeOf(part) >= 0;
  const sorted = parts.filter(isNamed).sort((a, b) => placeOf(a) - placeOf(b));
  let next = 0;
  return parts.map((part) => (isNamed(part) ? (sorted[next++] ?? part) : part));
}

type SpecStyle = NonNullable<NuggetSpec['style']>;

function styleOf(parts: readonly PlacedPart[], kept: KeptParts): NuggetSpecInput['style'] {
  const said = (name: 'visual' | 'personality'): SpecStyle => {
    const text = values(parts, name).find((value) => value.trim() !== '');
    return text === undefined ? {} : { [name]: text };
  };
  const style = { ...said('visual'), ...said('personality') };
  if (Object.keys(style).length === 0) return kept.style;
  return { ...kept.style, ...style };
}

function workflowOf(parts: readonly PlacedPart[], kept: KeptParts): NuggetSpecInput['workflow'] {
  const hasReviewer = values(parts, 'agent').some(({ role }) => role === 'reviewer');
  return {
    review_enabled: has(parts, 'review') || (hasReviewer && kept.review_off !== true),
    testing_enabled: !has(parts, 'withoutTests'),
    human_gates: values(parts, 'gate'),
    flow_hints: [...(kept.flow_hints ?? []), ...values(parts, 'flow')],
    iteration_conditions: values(parts, 'iteration'),
    behavioral_tests: values(parts, 'test'),
  };
}

/** Makes one spec of what the blocks say and what was kept beside them. It is not parsed yet. */
export function assembleSpec(parts: readonly PlacedPart[], kept: KeptParts): NuggetSpecInput {
  const [nugget = { goal: '' }] = values(parts, 'nugget');
  const [deployment] = values(parts, 'deployment');
  const style = styleOf(parts, kept);
  const { permissions, budget, language, portals } = kept;
  const [target] = values(parts, 'device');
  const hardware = target === undefined ? kept.hardware : { ...kept.hardware, target };
  return {
    nugget,
    requirements: values(parts, 'requirement'),
    ...(style === undefined ? {} : { style }),
    agents: values(parts, 'agent'),
    ...(deployment === undefined ? {} : { deployment }),
    ...(hardware === undefined ? {} : { hardware }),
    workflow: workflowOf(parts, kept),
    skills: values(parts, 'skill'),
    rules: values(parts, 'rule'),
    ...(portals === undefined ? {} : { portals }),
    ...(permissions === undefined ? {} : { permissions }),
    ...(language === undefined ? {} : { language }),
    ...(budget === undefined ? {} : { budget }),
  };
}
