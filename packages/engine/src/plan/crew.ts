import type { Agent, AgentRole, NuggetSpec, PlannerAnswer, SpecAgent } from '@nugget/contract';

/** Names for crew members that nobody has named; short, and the same in every language. */
const NAMES: Readonly<Record<Exclude<AgentRole, 'custom'>, readonly string[]>> = {
  builder: ['Bolt', 'Pixel'],
  tester: ['Scout'],
  reviewer: ['Sage'],
};

/** Names that differ only in case, white space around them or Unicode form mean the same member. */
export const nameKey = (name: string): string => name.trim().normalize('NFC').toLowerCase();

/** Whose work ends up in the nugget. A reviewer only reads, and a tester tests. */
export const isMaker = ({ role }: { readonly role: AgentRole }): boolean =>
  role === 'builder' || role === 'custom';

function missingRoles({ agents, workflow }: NuggetSpec): readonly Exclude<AgentRole, 'custom'>[] {
  const has = (role: AgentRole): boolean => agents.some((agent) => agent.role === role);
  const makers = agents.length === 0 ? (['builder', 'builder'] as const) : (['builder'] as const);
  return [
    ...(agents.some(isMaker) ? [] : makers),
    ...(workflow.testing_enabled && !has('tester') ? (['tester'] as const) : []),
    ...(workflow.review_enabled && !has('reviewer') ? (['reviewer'] as const) : []),
  ];
}

function freeName(role: Exclude<AgentRole, 'custom'>, taken: ReadonlySet<string>): string {
  const [first = role, ...others] = NAMES[role];
  const free = [first, ...others].find((name) => !taken.has(nameKey(name)));
  if (free !== undefined) return free;
  for (let number = 2; ; number += 1) {
    const name = `${first} ${number}`;
    if (!taken.has(nameKey(name))) return name;
  }
}

/** The members that the child named, and those that are missing for what the workflow asks. */
export function crewFor(spec: NuggetSpec): readonly SpecAgent[] {
  const crew = [...spec.agents];
  for (const role of missingRoles(spec)) {
    const taken = new Set(crew.map(({ name }) => nameKey(name)));
    crew.push({ name: freeName(role, taken), role, persona: '' });
  }
  return crew;
}

const toAgent = (member: SpecAgent): Agent => ({ ...member, status: 'idle' });

/**
 * The plan's agents: the whole crew, with what the child said of each; then those that the planner added and uses. A
 * member whom the child gave no persona gets the planner's.
 */
export function agentsOf(spec: NuggetSpec, answer: PlannerAnswer): readonly Agent[] {
  const agents = new Map(crewFor(spec).map((member) => [nameKey(member.name), toAgent(member)]));
  const used = new Set(answer.tasks.map((task) => nameKey(task.agent_name)));
  for (const { name, role, persona } of answer.agents) {
    const known = agents.get(nameKey(name));
    if (known !== undefined) agents.set(nameKey(name), { ...known, persona: known.persona || persona });
    else if (used.has(nameKey(name))) agents.set(nameKey(name), { name, role, persona, status: 'idle' });
  }
  return [...agents.values()];
}
