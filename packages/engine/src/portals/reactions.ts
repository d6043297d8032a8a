import { type PortalSpec, PortalValue } from '@nugget/contract';

/** What is told to the board when something happens on it. */
export interface Reaction {
  /** The id of an event. */
  readonly when: string;
  readonly tells: readonly {
    readonly capability: string;
    readonly params: Readonly<Record<string, PortalValue>>;
  }[];
}

/** A `when` in the list of interactions is followed by the `tell`s that belong to it. */
export function reactionsOf({ interactions }: PortalSpec): readonly Reaction[] {
  const reactions: { when: string; tells: Reaction['tells'][number][] }[] = [];
  let current: (typeof reactions)[number] | undefined;
  for (const { type, capabilityId, params = {} } of interactions) {
    switch (type) {
      case 'when':
        current = { when: capabilityId, tells: [] };
        reactions.push(current);
        break;
      case 'tell':
        current?.tells.push({ capability: capabilityId, params: valuesOf(params) });
        break;
      case 'ask':
        break;
    }
  }
  return reactions;
}

/** What a serial line can carry; anything else is written as JSON. */
const valuesOf = (params: Readonly<Record<string, unknown>>): Readonly<Record<string, PortalValue>> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]): [string, PortalValue] => {
      const parsed = PortalValue.safeParse(value);
      return [name, parsed.success ? parsed.data : (JSON.stringify(value) ?? '').slice(0, 500)];
    }),
  );
