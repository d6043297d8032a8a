import type { Agent } from '@nugget/contract';

export const FACE_COLOURS = ['sky', 'grape', 'grass', 'coral', 'sun', 'sea', 'berry'] as const;
export type FaceColour = (typeof FACE_COLOURS)[number];

const EYES = ['round', 'tall', 'wide'] as const;
const TOPS = ['tuft', 'curls', 'spikes', 'antenna', 'leaf'] as const;
const CHEEKS = ['plain', 'rosy', 'freckles'] as const;

/** How a crew member looks: the same for the same role and name, on every screen and every day. */
export interface Looks {
  readonly colour: FaceColour;
  readonly eyes: (typeof EYES)[number];
  readonly top: (typeof TOPS)[number];
  readonly cheeks: (typeof CHEEKS)[number];
  readonly role: Agent['role'];
}

/** FNV-1a, 32 bit (http://www.isthe.com/chongo/tech/comp/fnv): small changes of a name make another face. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

function pick<T>(choices: readonly [T, ...T[]], number: number): T {
  return choices[number % choices.length] ?? choices[0];
}

export function looksOf({ name, role }: Pick<Agent, 'name' | 'role'>): Looks {
  const hash = hashOf(`${role}:${name}`);
  return {
    colour: pick(FACE_COLOURS, hash),
    eyes: pick(EYES, hash >>> 5),
    top: pick(TOPS, hash >>> 9),
    cheeks: pick(CHEEKS, hash >>> 13),
    role,
  };
}

/** The looks of a whole crew by name: as long as there are colours left, no two members share one. */
export function crewLooks(agents: readonly Pick<Agent, 'name' | 'role'>[]): ReadonlyMap<string, Looks> {
  const looks = new Map<string, Looks>();
  const taken = new Set<FaceColour>();
  for (const agent of agents) {
    const own = looksOf(agent);
    const start = FACE_COLOURS.indexOf(own.colour);
    const inOrder = [...FACE_COLOURS.slice(start), ...FACE_COLOURS.slice(0, start)];
    const colour = inOrder.find((each) => !taken.has(each)) ?? own.colour;
    taken.add(colour);
    looks.set(agent.name, { ...own, colour });
  }
  return looks;
}
