import { type Agent, NuggetError } from '@nugget/contract';
import type { CrewContext } from '../phases/types.ts';

/** A crew member by name. A plan is checked before it is carried out, so a missing one is a broken assumption. */
export function agentOf(crew: CrewContext, name: string): Agent {
  const agent = crew.agents.get(name);
  if (agent === undefined)
    throw new NuggetError('INTERNAL', { message: `The plan has no agent called ${name}` });
  return agent;
}
