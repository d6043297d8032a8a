import type { RecordedEvent, SessionEvent, Task } from '@nugget/contract';

export const START = Date.UTC(2026, 0, 1, 12);

/** Events as a session would have recorded them, a second apart from START on. */
export function recorded(...events: readonly SessionEvent[]): RecordedEvent[] {
  return events.map((event, index) => ({
    ...event,
    seq: index + 1,
    at: new Date(START + index * 1_000).toISOString(),
  }));
}

export function aTask(task: Partial<Task> & Pick<Task, 'id'>): Task {
  return {
    name: `Task ${task.id}`,
    description: '',
    status: 'pending',
    agent_name: 'Nova',
    dependencies: [],
    acceptance_criteria: [],
    requirement_ids: [],
    ...task,
  };
}

export const begun = (goal = 'A space game where I dodge asteroids'): SessionEvent => ({
  type: 'session_started',
  session_id: '20260101-120000-x7k2',
  crew: 'rehearsal',
  goal,
});

export function planned(...tasks: readonly Task[]): SessionEvent {
  const names = [...new Set(tasks.map(({ agent_name }) => agent_name))];
  const agents = names.map((name) => ({ name, role: 'builder', persona: '', status: 'idle' }) as const);
  return {
    type: 'plan_ready',
    tasks: [...tasks],
    agents,
    explanation: 'First the ship, then the stars.',
    gates: [],
  };
}

export const started = (task_id: string, agent_name = 'Nova'): SessionEvent => ({
  type: 'task_started',
  task_id,
  agent_name,
});

export const said = (task_id: string, content: string): SessionEvent => ({
  type: 'agent_output',
  task_id,
  agent_name: 'Nova',
  content,
});

export const completed = (task_id: string): SessionEvent => ({
  type: 'task_completed',
  task_id,
  summary: `${task_id} works`,
});

export const failed = (task_id: string, final = true): SessionEvent => ({
  type: 'task_failed',
  task_id,
  error: 'no file was written',
  retry_count: 0,
  final,
  code: 'AGENT_FAILED',
});

export const tested = (test_name: string, status: 'passed' | 'failed' | 'skipped'): SessionEvent => ({
  type: 'test_result',
  test_name,
  passed: status === 'passed',
  details: '',
  status,
  file: 'tests/ship.test.mjs',
});

export const gate = (gate_id: string, task_id = 't1'): SessionEvent => ({
  type: 'human_gate',
  task_id,
  question: 'Do you like the ship?',
  context: 'The ship is blue and has two wings.',
  gate_id,
});

export const asked = (question_id: string, task_id = 't1'): SessionEvent => ({
  type: 'user_question',
  task_id,
  question_id,
  questions: [
    {
      question: 'Which colour should the ship have?',
      header: 'Colour',
      options: [
        { label: 'Blue', description: 'like the sea' },
        { label: 'Red', description: 'like Mars' },
      ],
      multiSelect: false,
    },
  ],
});

export const used = (input_tokens: number, cost_usd = 0): SessionEvent => ({
  type: 'token_usage',
  agent_name: 'Nova',
  task_id: 't1',
  input_tokens,
  output_tokens: 0,
  cost_usd,
});

export const ended = (outcome: 'succeeded' | 'failed'): SessionEvent => ({
  type: 'session_complete',
  summary: outcome === 'succeeded' ? 'Done! The crew finished 2 jobs.' : 'The crew finished 1 of 2 jobs.',
  outcome,
});
