import type { PlanGate, Task } from '@nugget/contract';
import { askGate } from '../asks/asks.ts';
import type { CrewContext } from '../phases/types.ts';
import { inGo } from '../session/sessionContext.ts';
import { doWork, type WorkOutcome } from './doWork.ts';
import type { Work } from './work.ts';

/** How often a person may send a task back before it counts as failed. */
const MOST_REVISIONS = 5;

/**
 * One task from start to finish: worktree, prompt, agent, commit, merge, and then the gates behind it. What a person
 * sends back is done again on top of what is there. Resolves with how it ended; rejects only when the session stops.
 */
export async function runTask(crew: CrewContext, task: Task): Promise<WorkOutcome> {
  let outcome = await tryTask(crew, { task, go: 0 });
  for (let go = 1; outcome.outcome === 'failed' && go <= crew.ctx.go; go += 1) {
    outcome = await tryTask(crew, { task, go });
  }
  return outcome;
}

interface TaskGo {
  readonly task: Task;
  readonly go: number;
}

async function tryTask(crew: CrewContext, { task, go }: TaskGo): Promise<WorkOutcome> {
  const key = inGo(go, `task:${task.id}`);
  let outcome = await carryOut(crew, { key, task, about: { purpose: 'task', feedback: '' } });
  for (const gate of crew.plan.gates.filter((each) => each.after === task.id)) {
    if (outcome.outcome === 'failed') break;
    outcome = await passGate(crew, { key, gate: { ...gate, id: inGo(go, gate.id) }, task, outcome });
  }
  return outcome;
}

interface AtGate {
  /** The key of the work before the gate. */
  readonly key: string;
  readonly gate: PlanGate;
  readonly task: Task;
  readonly outcome: Extract<WorkOutcome, { outcome: 'done' }>;
}

async function passGate(
  crew: CrewContext,
  { key, gate, task, outcome: first }: AtGate,
): Promise<WorkOutcome> {
  let outcome: WorkOutcome = first;
  for (let revision = 1; outcome.outcome === 'done'; revision += 1) {
    const gateId = revision === 1 ? gate.id : `${gate.id}:${revision}`;
    const context = outcome.summary;
    const decision = await askGate(crew, { gateId, taskId: task.id, question: gate.question, context });
    if (decision.approved) return outcome;
    const revisionKey = `${key}:${gate.id}:revision:${revision}`;
    if (revision > MOST_REVISIONS) return refuse(crew, { key: revisionKey, gate, task });
    const feedback = `Asked: ${gate.question}\nThe person said no${decision.feedback === '' ? '.' : `: ${decision.feedback}`}`;
    outcome = await carryOut(crew, { key: revisionKey, task, about: { purpose: 'task', feedback } });
  }
  return outcome;
}

async function refuse(
  crew: CrewContext,
  { key, gate, task }: { readonly key: string; readonly gate: PlanGate; readonly task: Task },
): Promise<WorkOutcome> {
  const message = `"${gate.question}" was answered with no after ${MOST_REVISIONS} revisions`;
  const outcome = { outcome: 'failed', code: 'TASKS_FAILED', message, tries: MOST_REVISIONS + 1 } as const;
  await tellFailure(crew, { key, task, outcome });
  return outcome;
}

/** Does a piece of work and tells its end; its beginning is told when an agent really begins. */
export async function carryOut(crew: CrewContext, work: Work): Promise<WorkOutcome> {
  const outcome = await doWork(crew, work);
  if (outcome.outcome === 'failed') await tellFailure(crew, { ...work, outcome });
  else await tellSuccess(crew, work, outcome.summary);
  return outcome;
}

async function tellSuccess(crew: CrewContext, { key, task }: Work, summary: string): Promise<void> {
  crew.summaries.set(task.id, summary);
  await Promise.all([
    crew.contextFile.update(),
    crew.send(`${key}:completed`, { type: 'task_completed', task_id: task.id, summary }),
  ]);
  await crew.status.set({ name: task.agent_name, taskId: task.id, part: 'over' });
}

interface Failure {
  readonly key: string;
  readonly task: Task;
  readonly outcome: Extract<WorkOutcome, { outcome: 'failed' }>;
}

async function tellFailure(crew: CrewContext, { key, task, outcome }: Failure): Promise<void> {
  const { code, message, tries } = outcome;
  const event = { task_id: task.id, error: message, retry_count: tries - 1, final: true, code };
  await crew.send(`${key}:failed`, { type: 'task_failed', ...event });
  await crew.status.set({ name: task.agent_name, taskId: task.id, part: 'over' });
}
