import type { RecordedEvent } from '../events.ts';
import { updateWhere } from './bounded.ts';
import type { SessionView, ViewChange } from './viewTypes.ts';

type AgentGroupEvent = Extract<
  RecordedEvent,
  { type: 'agent_status' | 'minion_state_change' | 'token_usage' | 'budget_warning' }
>;

export function agentChange(view: SessionView, event: AgentGroupEvent): ViewChange {
  switch (event.type) {
    case 'agent_status': {
      const isKnown = view.agents.some((agent) => agent.name === event.agent.name);
      if (!isKnown) return { agents: [...view.agents, event.agent] };
      return {
        agents: updateWhere(
          view.agents,
          (agent) => agent.name === event.agent.name,
          () => event.agent,
        ),
      };
    }
    case 'minion_state_change':
      return {
        agents: updateWhere(
          view.agents,
          (agent) => agent.name === event.agent_name && agent.status !== event.new_status,
          (agent) => ({ ...agent, status: event.new_status }),
        ),
      };
    case 'token_usage':
      return {
        usage: {
          calls: view.usage.calls + 1,
          inputTokens: view.usage.inputTokens + event.input_tokens,
          outputTokens: view.usage.outputTokens + event.output_tokens,
          costUsd: view.usage.costUsd + event.cost_usd,
        },
      };
    case 'budget_warning':
      return { budgetWarning: { totalTokens: event.total_tokens, maxBudget: event.max_budget } };
  }
}
