import type { PlanGate, Task } from '@nugget/contract';
import { askGate } from '../asks/asks.ts';
import type { CrewContext } from '../phases/types.ts';
import { setAgentStatus } from './agentStatus.ts';
import { readProjectContext, renderContextFile } from './contextManager.ts';
import { doWork, type WorkOutcome } from './doWork.ts';
import type { Work } from './work.ts';

/** How often a person may send a task back before it counts as failed. */
const MOST_REVISIONS = 5;

/**
 * One task from start to finish: worktree, prompt, agent, commit, merge, and then the gates behind it. What a person
 * sends back is done again on top of what is there. Resolves with how it ended; rejects only when the session stops.
 */
export async function runTask(crew: CrewContext, task: Task): Promise<WorkOutcome> {
  let outcome = await carryOut(crew, {
    key: `task:${task.id}`,
    task,
    about: { purpose: 'task', feedback: '' },
  });
  for (const gate of crew.plan.gates.filter((each) => each.after === task.id)) {
    if (outcome.outcome === 'failed') break;
    outcome = await passGate(crew, { gate, task, outcome });
  }
  return outcome;
}

interface AtGate {
  readonly gate: PlanGate;
  readonly task: Task;
  readonly outcome: Extract<WorkOutcome, { outcome: 'done' }>;
}

async function passGate(crew: CrewContext, { gate, task, outcome: first }: AtGate): Promise<WorkOutcome> {
  let outcome: WorkOutcome = first;
  for (let revision = 1; outcome.outcome === 'done'; revision += 1) {
    const gateId = revision === 1 ? gate.id : `${gate.id}:${revision}`;
    const context = outcome.summary;
    const decision = await askGate(crew.ctx, { gateId, taskId: task.id, question: gate.question, context });
    if (decision.approved) return outcome;
    if (revision > MOST_REVISIONS) return refused(gate);
    const feedback = `Asked: ${gate.question}\nThe person said no${decision.feedback === '' ? '.' : `: ${decision.feedback}`}`;
    outcome = await carryOut(crew, {
      key: `task:${task.id}:${gate.id}:revision:${revision}`,
      task,
      about: { purpose: 'task', feedback },
    });
  }
  return outcome;
}

function refused(gate: PlanGate): WorkOutcome {
  const message = `"${gate.question}" was answered with no after ${MOST_REVISIONS} revisions`;
  return { outcome: 'failed', code: 'AGENT_FAILED', message, tries: MOST_REVISIONS };
}

/** Does a piece of work and tells its end; its beginning is told when an agent really begins. */
export async function carryOut(crew: CrewContext, work: Work): Promise<WorkOutcome> {
  const { key, task } = work;
  const name = task.agent_name;
  const outcome = await doWork(crew, work);
  if (outcome.outcome === 'done') {
    crew.summaries.set(task.id, outcome.summary);
    await writeContextFile(crew);
    await crew.send(`${key}:completed`, {
      type: 'task_completed',
      task_id: task.id,
      summary: outcome.summary,
    });
  } else {
    const { code, message, tries } = outcome;
    const event = { task_id: task.id, error: message, retry_count: tries - 1, final: true, code };
    await crew.send(`${key}:failed`, { type: 'task_failed', ...event });
  }
  const busy = crew.view().tasks.some((each) => each.agent_name === name && each.status === 'in_progress');
  const status = outcome.outcome === 'failed' ? 'error' : 'done';
  if (!busy) await setAgentStatus(crew, { name, status, key: `${key}:ended` });
  return outcome;
}

/** Keeps the session folder's context file as new as the workspace. */
async function writeContextFile(crew: CrewContext): Promise<void> {
  const { tools, folder, workspace, spec, plan, summaries: finished } = crew;
  const project = await readProjectContext(tools.files, workspace);
  await tools.files.writeText(folder, 'context.md', renderContextFile({ spec, plan, finished, project }));
}
