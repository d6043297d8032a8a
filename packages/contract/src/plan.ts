import { z } from 'zod';
import { closedObject } from './closedObject.ts';
import { LIMITS } from './limits.ts';
import { boundedText, filledText } from './text.ts';

export const AgentRole = z.enum(['builder', 'tester', 'reviewer', 'custom']);
export type AgentRole = z.infer<typeof AgentRole>;

export const AgentStatus = z.enum(['idle', 'working', 'done', 'error', 'waiting']);
export type AgentStatus = z.infer<typeof AgentStatus>;

export const TaskStatus = z.enum(['pending', 'in_progress', 'done', 'failed']);
export type TaskStatus = z.infer<typeof TaskStatus>;

export const Agent = closedObject({
  name: filledText(LIMITS.name),
  role: AgentRole,
  persona: boundedText(LIMITS.persona),
  status: AgentStatus,
  allowed_paths: z.array(z.string()).optional(),
  restricted_paths: z.array(z.string()).optional(),
});
export type Agent = z.infer<typeof Agent>;

export const Task = closedObject({
  id: filledText(LIMITS.name),
  name: filledText(LIMITS.name),
  description: boundedText(LIMITS.prompt),
  status: TaskStatus,
  agent_name: filledText(LIMITS.name),
  dependencies: z.array(z.string()),
  acceptance_criteria: z.array(z.string()),
  /** Ids of the requirements this task makes true; every requirement stands in at least one task. */
  requirement_ids: z.array(z.string()).default([]),
});
export type Task = z.infer<typeof Task>;

/** A point where the crew waits for a person: after the named task, before its dependants. */
export const PlanGate = closedObject({
  id: filledText(LIMITS.name),
  after: filledText(LIMITS.name),
  question: filledText(LIMITS.description),
});
export type PlanGate = z.infer<typeof PlanGate>;

export const Plan = closedObject({
  explanation: boundedText(LIMITS.prompt),
  agents: z.array(Agent),
  tasks: z.array(Task),
  gates: z.array(PlanGate),
});
export type Plan = z.infer<typeof Plan>;

export const SessionState = z.enum([
  'idle',
  'planning',
  'executing',
  'testing',
  'deploying',
  'reviewing',
  'done',
]);
export type SessionState = z.infer<typeof SessionState>;

export const CommitInfo = closedObject({
  sha: z.string(),
  shortSha: z.string(),
  message: z.string(),
  agentName: z.string(),
  taskId: z.string(),
  timestamp: z.string(),
  filesChanged: z.array(z.string()),
});
export type CommitInfo = z.infer<typeof CommitInfo>;

/** What the planner model answers, as structured output; metaPlanner checks it and turns it into a Plan. */
export const PlannerAnswer = closedObject({
  explanation: z
    .string()
    .describe('One or two sentences for the child: what will be built and in which order.'),
  agents: z
    .array(closedObject({ name: z.string(), role: AgentRole, persona: z.string() }))
    .describe('The crew: the given agents, and new ones only where a needed role is missing.'),
  tasks: z.array(
    closedObject({
      id: z.string().describe('Short and unique: t1, t2, …'),
      name: z.string(),
      description: z.string(),
      agent_name: z.string(),
      dependencies: z.array(z.string()).describe('Ids of the tasks that must be finished before this one.'),
      acceptance_criteria: z.array(z.string()),
      requirement_ids: z.array(z.string()).describe('Ids of the requirements that this task makes true.'),
    }),
  ),
  gates: z
    .array(closedObject({ after: z.string(), question: z.string() }))
    .describe('Where the crew waits for the child: after which task, and what to ask.'),
});
export type PlannerAnswer = z.infer<typeof PlannerAnswer>;
