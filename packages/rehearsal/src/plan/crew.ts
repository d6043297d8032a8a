import type { AgentRole, NuggetSpec, PlannerAnswer } from '@nugget/contract';
import type { RecipeTask } from '../recipes/recipe.ts';

type CrewMember = PlannerAnswer['agents'][number];
type SpecAgent = NuggetSpec['agents'][number];

/** Who comes along when the child chose nobody for a kind of work; the names are those that the engine gives. */
const SPARES: Readonly<Record<'builder' | 'tester' | 'reviewer', readonly CrewMember[]>> = {
  builder: [
    { name: 'Bolt', role: 'builder', persona: 'quick, and checks every screw' },
    { name: 'Pixel', role: 'builder', persona: 'cheerful, builds one small thing after the other' },
  ],
  tester: [{ name: 'Scout', role: 'tester', persona: 'curious, tries what nobody else would try' }],
  reviewer: [{ name: 'Sage', role: 'reviewer', persona: 'kind, always says why' }],
};

type Work = keyof typeof SPARES;

const workOf = (role: AgentRole): Work => (role === 'custom' ? 'builder' : role);

export interface Crew {
  readonly members: readonly CrewMember[];
  /** The name of who does a task: the members of its kind in turn, among those who may touch its files. */
  assign(tasks: readonly RecipeTask[]): ReadonlyMap<string, string>;
}

/** The child's own agents, and a spare one for every kind of work that the tasks need and nobody does. */
export function crewFor(spec: NuggetSpec, tasks: readonly RecipeTask[]): Crew {
  const needed = new Set(tasks.map(({ role }) => workOf(role)));
  const missing = [...needed].filter((work) => !spec.agents.some(({ role }) => workOf(role) === work));
  const own = spec.agents.map(({ name, role, persona }) => ({ name, role, persona }));
  const spares = missing.flatMap((work) => SPARES[work]).map((spare) => withFreeName(spare, own));
  const members = [...own, ...spares];
  return { members, assign: (all) => assign({ spec, members, tasks: all }) };
}

function withFreeName(spare: CrewMember, own: readonly CrewMember[]): CrewMember {
  const taken = own.some(({ name }) => name.trim().toLowerCase() === spare.name.toLowerCase());
  return taken ? { ...spare, name: `${spare.name} Two` } : spare;
}

interface Assignment {
  readonly spec: NuggetSpec;
  readonly members: readonly CrewMember[];
  readonly tasks: readonly RecipeTask[];
}

function assign({ spec, members, tasks }: Assignment): ReadonlyMap<string, string> {
  const turns = new Map<Work, number>();
  const chosen = new Map<string, string>();
  for (const task of tasks) {
    const work = workOf(task.role);
    const fitting = members.filter(({ role }) => workOf(role) === work);
    const free = fitting.filter(({ name }) =>
      mayWrite(
        spec.agents.find((agent) => agent.name === name),
        task,
      ),
    );
    const from = free.length > 0 ? free : fitting;
    const turn = turns.get(work) ?? 0;
    turns.set(work, turn + 1);
    const member = from[turn % from.length];
    if (member !== undefined) chosen.set(task.id, member.name);
  }
  return chosen;
}

/** A rough reading of the fence, to choose well; the fence itself is the agent runner's. */
function mayWrite(agent: SpecAgent | undefined, { files, edits }: RecipeTask): boolean {
  const paths = [...files, ...edits].map(({ path }) => path);
  const inside = (path: string, patterns: readonly string[]): boolean =>
    patterns.some((pattern) => path.startsWith(pattern.replace(/^\.?\//, '').replace(/\*.*$/, '')));
  return paths.every(
    (path) =>
      (agent?.allowed_paths === undefined || inside(path, agent.allowed_paths)) &&
      (agent?.restricted_paths === undefined || !inside(path, agent.restricted_paths)),
  );
}
