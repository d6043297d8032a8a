import type { AgentStatus, SessionView, TaskView } from '@nugget/contract';
import type { PhaseContext } from '../phases/types.ts';

/** What an agent does about one task at this moment. */
export type Part = 'working' | 'waiting' | 'over';

/** Tells the log how the members of the crew are; one may be at several tasks at once. */
export interface CrewStatus {
  /** Resolves when the log knows. */
  set(change: { readonly name: string; readonly taskId: string; readonly part: Part }): Promise<void>;
}

export function createCrewStatus({
  send,
  view,
  ctx,
}: Pick<PhaseContext, 'send' | 'view' | 'ctx'>): CrewStatus {
  const parts = new Map<string, Map<string, Part>>();
  /** As the log will have it when everything under way is stored. */
  const told = new Map<string, AgentStatus>();
  let changes = 0;

  const tell = async (name: string, status: AgentStatus): Promise<void> => {
    const agent = view().agents.find((each) => each.name === name);
    const before = told.get(name) ?? agent?.status;
    if (agent === undefined || before === undefined || before === status) return;
    told.set(name, status);
    changes += 1;
    const key = `agent:${ctx.epoch}:${changes}`;
    // Both of elisa's events for it go together.
    await Promise.all([
      send(`${key}:state`, {
        type: 'minion_state_change',
        agent_name: name,
        old_status: before,
        new_status: status,
      }),
      send(key, { type: 'agent_status', agent: { ...agent, status } }),
    ]);
  };

  return {
    async set({ name, taskId, part }) {
      const own = parts.get(name) ?? new Map<string, Part>();
      parts.set(name, own);
      if (part === 'over') own.delete(taskId);
      else own.set(taskId, part);
      await tell(name, statusOf(own, view(), name));
    },
  };
}

/** At work on anything it works; with nothing left to do it is what its last task became. */
function statusOf(own: ReadonlyMap<string, Part>, view: SessionView, name: string): AgentStatus {
  const parts = new Set(own.values());
  if (parts.has('working')) return 'working';
  if (parts.has('waiting')) return 'waiting';
  const ended = view.tasks.filter((task) => task.agent_name === name && isOver(task));
  const last = ended.reduce<TaskView | undefined>(later, undefined);
  if (last === undefined) return 'idle';
  return last.status === 'failed' ? 'error' : 'done';
}

const isOver = ({ status }: TaskView): boolean => status === 'done' || status === 'failed';

const later = (a: TaskView | undefined, b: TaskView): TaskView =>
  a === undefined || (b.endedAt ?? '') >= (a.endedAt ?? '') ? b : a;
