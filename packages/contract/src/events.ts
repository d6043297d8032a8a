import { z } from 'zod';
import { closedObject } from './closedObject.ts';
import { Agent, AgentStatus, PlanGate, Task } from './plan.ts';

const text = z.string();
const amount = z.number().nonnegative();

export const Question = closedObject({
  question: text,
  header: text,
  options: z.array(closedObject({ label: text, description: text })),
  multiSelect: z.boolean(),
});
export type Question = z.infer<typeof Question>;

/** Answers by the question's own text, as the Agent SDK wants them; several choices are joined with ", ". */
export const Answers = z.record(z.string(), z.string());
export type Answers = z.infer<typeof Answers>;

/** Who answers the model calls. `rehearsal` is a scripted crew and says so wherever it is seen. */
export const Crew = z.enum(['claude', 'compatible', 'rehearsal']);
export type Crew = z.infer<typeof Crew>;

export const StopReason = z.enum(['user', 'budget', 'shutdown']);
export type StopReason = z.infer<typeof StopReason>;

const event = <Name extends string, Shape extends z.ZodRawShape>(type: Name, shape: Shape) =>
  closedObject({ type: z.literal(type), ...shape });

const session = [
  event('session_started', { session_id: text, crew: Crew, goal: text }),
  event('planning_started', {}),
  event('plan_ready', {
    tasks: z.array(Task),
    agents: z.array(Agent),
    explanation: text,
    gates: z.array(PlanGate),
  }),
  event('workspace_created', { nugget_dir: text }),
  event('session_complete', { summary: text, outcome: z.enum(['succeeded', 'failed']) }),
  event('error', { message: text, recoverable: z.boolean(), code: text }),
  event('session_stopped', { reason: StopReason }),
  event('session_recovered', {}),
  /** The blocks were changed and are built again, on top of what is there. `build` counts the builds behind the first. */
  event('rebuild_started', { goal: text, build: amount }),
  /** A person found something wrong; `report` is what they wrote. Counts as a build, too. */
  event('fix_requested', { report: text, build: amount }),
] as const;

const task = [
  /** A task that the plan did not have: a repair. */
  event('task_added', { task: Task }),
  event('task_started', { task_id: text, agent_name: text }),
  event('task_completed', { task_id: text, summary: text }),
  /** `retry_count` tries were made before this one; `final` means that no further try follows. */
  event('task_failed', { task_id: text, error: text, retry_count: amount, final: z.boolean(), code: text }),
] as const;

const agent = [
  event('agent_output', { task_id: text, agent_name: text, content: text }),
  event('agent_status', { agent: Agent }),
  event('agent_message', { from: text, to: text, content: text }),
  event('minion_state_change', { agent_name: text, old_status: AgentStatus, new_status: AgentStatus }),
  /** One model call. Retries, the planner and the teacher count too. `task_id` is empty for calls outside a task. */
  event('token_usage', {
    agent_name: text,
    task_id: text,
    input_tokens: amount,
    output_tokens: amount,
    cost_usd: amount,
  }),
  event('budget_warning', { total_tokens: amount, max_budget: amount, cost_usd: amount }),
  event('permission_auto_resolved', {
    task_id: text,
    permission_type: text,
    decision: z.enum(['approved', 'denied']),
    reason: text,
  }),
] as const;

const work = [
  event('commit_created', {
    sha: text,
    message: text,
    agent_name: text,
    task_id: text,
    timestamp: text,
    files_changed: z.array(text),
  }),
  /** The workspace is again as it was right after the commit `to_sha`; `sha` is the commit that did it. */
  event('work_undone', { sha: text, to_sha: text }),
  /** A new round of tests begins; the results of the round before are history. */
  event('testing_started', { round: amount }),
  event('test_result', {
    test_name: text,
    passed: z.boolean(),
    details: text,
    status: z.enum(['passed', 'failed', 'skipped']),
    file: text,
  }),
  event('coverage_update', {
    percentage: z.number().min(0).max(100),
    details: z.record(z.string(), z.number()).optional(),
  }),
] as const;

const skills = [
  event('skill_started', { skill_id: text, skill_name: text }),
  event('skill_step', { skill_id: text, step_id: text, step_type: text, status: text }),
  event('skill_question', { skill_id: text, step_id: text, questions: z.array(Question) }),
  event('skill_output', { skill_id: text, step_id: text, content: text }),
  event('skill_completed', { skill_id: text, result: text }),
  event('skill_error', { skill_id: text, message: text }),
] as const;

const deploy = [
  event('deploy_checklist', { rules: z.array(closedObject({ id: text, name: text, prompt: text })) }),
  event('deploy_started', { target: text }),
  event('deploy_progress', { step: text, progress: z.number().min(0).max(100) }),
  event('deploy_complete', { target: text, url: text.optional() }),
  /** A board runs the program now. `port` is where the board panel finds it; `device` is one of DEVICES. */
  event('board_ready', { port: text, name: text, device: text, virtual: z.boolean() }),
  event('serial_data', { line: text, timestamp: text }),
] as const;

const people = [
  event('human_gate', { task_id: text, question: text, context: text, gate_id: text }),
  event('gate_answered', { gate_id: text, approved: z.boolean(), feedback: text }),
  event('user_question', { task_id: text, questions: z.array(Question), question_id: text }),
  event('question_answered', { question_id: text, answers: Answers }),
  event('teaching_moment', {
    concept: text,
    headline: text,
    explanation: text,
    tell_me_more: text.optional(),
    related_concepts: z.array(text).optional(),
  }),
  event('narrator_message', {
    from: text,
    text,
    mood: z.enum(['excited', 'encouraging', 'concerned', 'celebrating']),
    related_task_id: text.optional(),
  }),
] as const;

/** Everything that can happen in a session. protocol: /ws/session/:id, one flat JSON object a frame. */
export const SessionEvent = z.discriminatedUnion('type', [
  ...session,
  ...task,
  ...agent,
  ...work,
  ...skills,
  ...deploy,
  ...people,
]);
export type SessionEvent = z.infer<typeof SessionEvent>;
export type EventType = SessionEvent['type'];
export type EventOf<T extends EventType> = Extract<SessionEvent, { type: T }>;

/** An event as it is stored and sent: `seq` counts 1, 2, 3 … without a gap in its session; `at` is ISO 8601, UTC. */
export type RecordedEvent = SessionEvent & { readonly seq: number; readonly at: string };

const recordedParts = z.object({ seq: z.int().min(1), at: z.iso.datetime() });

/** Reads a stored or received event; throws zod's error for anything that is not one. */
export function parseRecordedEvent(input: unknown): RecordedEvent {
  const { seq, at, ...rest } = z.looseObject(recordedParts.shape).parse(input);
  return { ...SessionEvent.parse(rest), seq, at };
}

export const EVENT_TYPES: readonly EventType[] = SessionEvent.options.map(
  (option) => option.shape.type.value,
);
