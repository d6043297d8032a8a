import { type Agent, NuggetSpec, type SessionEvent, type Task } from '@nugget/contract';
import example from '../../../../../examples/space-dodge.json' with { type: 'json' };
import { JOBS, type Job } from './jobs.ts';
import type { Step } from './recorded.ts';

/** The space game of the examples, as the child asked for it. */
export const spaceDodgeSpec: NuggetSpec = NuggetSpec.parse({
  ...example,
  budget: { max_tokens: 500_000 },
});

const agents: Agent[] = spaceDodgeSpec.agents.map((agent) => ({
  name: agent.name,
  role: agent.role,
  persona: agent.persona,
  status: 'idle',
}));

const toTask = (job: Job): Task => ({
  id: job.id,
  name: job.name,
  description: `${job.name}, in small files that are easy to read.`,
  status: 'pending',
  agent_name: job.by,
  dependencies: [...job.after],
  acceptance_criteria: [job.criterion],
  requirement_ids: [...job.for],
});

/** A beginning: the plan is made and everybody knows it. */
export const planned = (
  gates: Extract<SessionEvent, { type: 'plan_ready' }>['gates'] = [],
): readonly Step[] => [
  [
    0,
    {
      type: 'session_started',
      session_id: 'space',
      crew: 'rehearsal',
      goal: 'A space game where I dodge asteroids',
    },
  ],
  [
    0,
    {
      type: 'narrator_message',
      from: 'Nugget',
      text: 'This is a rehearsal: scripted, not AI. A practised crew shows how a build works, with no key and no internet.',
      mood: 'encouraging',
    },
  ],
  [1, { type: 'planning_started' }],
  [
    1,
    {
      type: 'narrator_message',
      from: 'Nugget',
      text: 'The crew puts its heads together and makes a plan.',
      mood: 'excited',
    },
  ],
  [
    6,
    {
      type: 'token_usage',
      agent_name: 'Planner',
      task_id: '',
      input_tokens: 2_455,
      output_tokens: 1_201,
      cost_usd: 0.02,
    },
  ],
  [
    7,
    {
      type: 'plan_ready',
      tasks: JOBS.map(toTask),
      agents,
      gates,
      explanation:
        'First the page with its heartbeat, then each part in a file of its own, then all of it together.',
    },
  ],
];

const jobOf = (id: string): Job => {
  const job = JOBS.find((each) => each.id === id);
  if (job === undefined) throw new Error(`No job ${id} in the space game`);
  return job;
};

/** Somebody's state changes. */
export const shows = (name: string, status: Agent['status']): SessionEvent => ({
  type: 'agent_status',
  agent: {
    ...(agents.find((agent) => agent.name === name) ?? { name, role: 'custom', persona: '' }),
    status,
  },
});

const says = ({ id, by }: Job, content: string): SessionEvent => ({
  type: 'agent_output',
  task_id: id,
  agent_name: by,
  content,
});

/** Somebody begins a job and says so. */
export function begun(id: string, at: number): readonly Step[] {
  const job = jobOf(id);
  const [first = ''] = job.files;
  return [
    [at, { type: 'task_started', task_id: id, agent_name: job.by }],
    [at, shows(job.by, 'working')],
    [at + 1, says(job, 'First I look at what is already here.\n▸ Glob **/*\n')],
    [at + 2, says(job, `Now I write ${job.files.join(' and ')}.\n`)],
    [at + 3, says(job, `▸ Write ${first}\n`)],
    [
      at + 3,
      {
        type: 'token_usage',
        agent_name: job.by,
        task_id: id,
        input_tokens: 9_400,
        output_tokens: 1_350,
        cost_usd: 0.05,
      },
    ],
  ];
}

/** What a job's commit is called: forty letters, as git would say it. */
const shaOf = (id: string): string =>
  [...`${id}abcdef0123456789`.repeat(8)]
    .map((letter) => (letter.charCodeAt(0) % 16).toString(16))
    .slice(0, 40)
    .join('');

/** A job from beginning to end. */
export function finished(id: string, from: number, to: number): readonly Step[] {
  const job = jobOf(id);
  const summary = `${job.criterion} (rehearsal: scripted, not AI)`;
  return [
    ...begun(id, from),
    [
      to - 1,
      {
        type: 'agent_message',
        from: job.by,
        to: 'everyone',
        content: `${job.name}: done. Look at ${job.files.join(', ')}.`,
      },
    ],
    [to - 1, says(job, `${job.criterion}\n`)],
    [
      to,
      {
        type: 'commit_created',
        sha: shaOf(id),
        message: job.name,
        agent_name: job.by,
        task_id: id,
        timestamp: new Date(Date.now() - 600_000 + to * 1_000).toISOString(),
        files_changed: [...job.files],
      },
    ],
    [to, { type: 'task_completed', task_id: id, summary }],
    [to, shows(job.by, 'done')],
  ];
}

/** All jobs, one after the other and side by side as the plan allows. */
export const allFinished = (): readonly Step[] =>
  [
    ...finished('page', 8, 30),
    ...finished('fall', 31, 52),
    ...finished('score', 31, 44),
    ...finished('best', 32, 60),
    ...finished('ending', 45, 66),
    ...finished('crash', 53, 71),
    ...finished('move', 61, 84),
    ...finished('together', 85, 118),
    ...finished('tests', 119, 150),
    ...finished('review', 151, 166),
  ].toSorted(([a], [b]) => a - b);

/** Shown on its page, and over. */
export const shown = (at: number): readonly Step[] => [
  [at, { type: 'deploy_started', target: 'webPreview' }],
  [at + 1, { type: 'deploy_progress', step: 'Opening a page for it', progress: 50 }],
  [at + 1, { type: 'deploy_complete', target: 'webPreview', url: 'http://127.0.0.1:44875/' }],
  [
    at + 2,
    {
      type: 'session_complete',
      summary: 'Done! The crew finished 10 jobs, and 10 tests passed.',
      outcome: 'succeeded',
    },
  ],
];
