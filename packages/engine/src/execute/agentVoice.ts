import type { SessionEvent } from '@nugget/contract';
import type { CrewContext } from '../phases/types.ts';
import type { AgentActivity } from '../ports/index.ts';
import type { AgentJob } from './liveAgent.ts';
import { createOutputBatcher } from './outputBatcher.ts';

/** What an agent says and does while it works, on its way into the log. */
export interface AgentVoice {
  hear(activity: AgentActivity): void;
  /** Resolves when everything so far is stored. */
  flush(): Promise<void>;
}

/** Puts what an agent does into the log, in its order. */
export function createAgentVoice(crew: CrewContext, { key, taskId, agent }: AgentJob): AgentVoice {
  const { clock } = crew.tools;
  let count = 0;
  const send = async (event: SessionEvent): Promise<void> => {
    count += 1;
    try {
      await crew.send(`${key}:${crew.ctx.epoch}:said:${count}`, event);
    } catch (cause) {
      // Nobody waits for these words; without this the agent would work on, for minutes, and for nothing.
      crew.giveUp(cause);
      throw cause;
    }
  };
  const says = { task_id: taskId, agent_name: agent.name };
  const output = createOutputBatcher({
    clock,
    write: (content) => send({ type: 'agent_output', ...says, content }),
  });
  const tell = (event: SessionEvent): void => {
    output.cut();
    send(event).catch(() => undefined);
  };

  return {
    flush: output.flush,
    hear(activity) {
      switch (activity.kind) {
        case 'text':
          output.add(activity.text);
          break;
        case 'tool':
          output.add(`\n▸ ${activity.tool} ${activity.target}\n`);
          break;
        case 'message':
          tell({ type: 'agent_message', from: agent.name, to: activity.to, content: activity.text });
          break;
        case 'denied':
          tell({
            type: 'permission_auto_resolved',
            task_id: taskId,
            permission_type: activity.tool,
            decision: 'denied',
            reason: `${activity.target}: ${activity.reason}`,
          });
          break;
      }
    },
  };
}
