import type { AgentStatus } from '@nugget/contract';
import type { CrewContext } from '../phases/types.ts';

/** Tells the log that a crew member's state changed; both of elisa's events for it go together. */
export async function setAgentStatus(
  crew: CrewContext,
  change: { readonly name: string; readonly status: AgentStatus; readonly key: string },
): Promise<void> {
  const { name, status, key } = change;
  const agent = crew.view().agents.find((each) => each.name === name) ?? crew.agents.get(name);
  if (agent === undefined || agent.status === status) return;
  await Promise.all([
    crew.send(`${key}:state`, {
      type: 'minion_state_change',
      agent_name: name,
      old_status: agent.status,
      new_status: status,
    }),
    crew.send(`${key}:agent`, { type: 'agent_status', agent: { ...agent, status } }),
  ]);
}
