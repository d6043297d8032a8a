import type { Agent, Answers, EventOf } from '@nugget/contract';
import type { CrewContext } from '../phases/types.ts';
import type { AgentRequest, AgentRun, AgentTurn, GatewayPass } from '../ports/index.ts';
import { stopOf } from '../session/stop.ts';
import { reportText } from '../test/reportText.ts';
import { createAgentVoice } from './agentVoice.ts';
import { boardDevice } from './conventions.ts';
import type { Prompt } from './taskPrompt.ts';

/** One thing that an agent is started for. */
export interface AgentJob {
  /** Names the step; differs for every attempt. */
  readonly key: string;
  readonly taskId: string;
  readonly agent: Agent;
  /** Makes the folder ready and returns it; called again when the work starts afresh after a restart. */
  readonly prepare: () => Promise<string>;
  readonly prompt: (answered: Answers) => Promise<Prompt>;
}

export type RecordedTurn = Exclude<AgentTurn, { outcome: 'stopped' }>;

/** The agent of a job in this process: there is none before `begin`, and after a restart. */
export interface LiveAgent {
  begin(signal: AbortSignal): Promise<RecordedTurn>;
  /** Hands the answers to the waiting agent, or begins afresh where none is waiting. */
  proceed(answers: Answers, signal: AbortSignal): Promise<RecordedTurn>;
  close(): Promise<void>;
  /** Lets a finished agent go; its process ends beside the build, and at the latest with it. */
  dismiss(): void;
}

export function createLiveAgent(crew: CrewContext, job: AgentJob): LiveAgent {
  const voice = createAgentVoice(crew, job);
  let pass: GatewayPass | undefined;
  let run: AgentRun | undefined;

  const turnOf = async (goToWork: () => AgentRun, signal: AbortSignal): Promise<RecordedTurn> => {
    const told = Promise.all([tellStart(crew, job), tellWorking(crew, job)]);
    // Awaited below, unless nobody can go to work.
    told.catch(() => undefined);
    run = goToWork();
    await told;
    const turn = await run.next();
    // What the agent said before it asked, or ended, stands before that in the log.
    await voice.flush();
    return withoutSecrets(crew, job, recordable(turn, signal));
  };

  const begin = async (signal: AbortSignal): Promise<RecordedTurn> => {
    // The folder is made ready while others are still at the places, so that no place stands empty for it.
    const folder = await prepareFolder(crew, job);
    const caller = { sessionId: crew.ctx.sessionId, taskId: job.taskId, agentName: job.agent.name };
    const issued = crew.tools.gateway.issue(caller, crew.meter);
    pass = issued;
    const start = () => startAgent(crew, job, { ...folder, pass: issued, onActivity: voice.hear, signal });
    return atPlace(crew, signal, () => turnOf(start, signal));
  };

  /** The waiting agent works again only once there is a place for it; undefined when it takes no answer any more. */
  const goOn = (
    waiting: AgentRun,
    answers: Answers,
    signal: AbortSignal,
  ): Promise<RecordedTurn | undefined> =>
    atPlace(crew, signal, async () => (takes(waiting, answers) ? turnOf(() => waiting, signal) : undefined));

  const end = async (): Promise<void> => {
    pass?.revoke();
    await run?.close();
    run = undefined;
  };

  return {
    begin,
    async proceed(answers, signal) {
      const turn = run === undefined ? undefined : await goOn(run, answers, signal);
      if (turn !== undefined) return turn;
      await end();
      return begin(signal);
    },
    async close() {
      await end();
      await voice.flush();
    },
    dismiss() {
      const ended = Promise.allSettled([end()]);
      crew.cleanup.add(`agent ${job.key}`, async () => void (await ended));
    },
  };
}

/** Works at one of the crew's places, and leaves it when the work is over. */
async function atPlace<T>(crew: CrewContext, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const leave = await crew.places.take(signal);
  try {
    return await work();
  } finally {
    leave();
  }
}

type Prepared = Omit<AgentRequest, 'sessionId' | 'taskId' | 'agent' | 'timeLimitMs' | 'maxTurns'>;

function startAgent({ ctx, settings, tools }: CrewContext, job: AgentJob, prepared: Prepared): AgentRun {
  const { sessionId } = ctx;
  const { taskId, agent } = job;
  const { taskTimeLimitMs: timeLimitMs, maxTurns } = settings;
  return tools.agentRunner.start({ sessionId, taskId, agent, timeLimitMs, maxTurns, ...prepared });
}

type Folder = Pick<AgentRequest, 'cwd' | 'systemPrompt' | 'prompt' | 'answered' | 'runTests'>;

async function prepareFolder(crew: CrewContext, { taskId, prepare, prompt }: AgentJob): Promise<Folder> {
  const cwd = await prepare();
  const answered = crew.answers.get(taskId) ?? {};
  const { testRunner } = crew.tools;
  const device = boardDevice(crew.spec);
  return {
    cwd,
    answered,
    ...(await prompt(answered)),
    runTests: async (signal) => reportText(await testRunner.run({ folder: cwd, device, signal })),
  };
}

/** An agent that died while a person was thinking takes no answer: somebody else begins afresh, and knows it. */
function takes(run: AgentRun, answers: Answers): boolean {
  try {
    run.answer(answers);
    return true;
  } catch {
    return false;
  }
}

/** Told only by an agent that really begins: work that was finished before a restart must not look as if it ran again. */
export async function tellStart(crew: CrewContext, { key, taskId, agent }: AgentJob): Promise<void> {
  if (crew.view().tasks.some((task) => task.id === taskId && task.status === 'in_progress')) return;
  const event = { type: 'task_started', task_id: taskId, agent_name: agent.name } as const;
  await crew.send(`${key}:${crew.ctx.epoch}:started`, event);
}

const tellWorking = (crew: CrewContext, { taskId, agent }: AgentJob): Promise<void> =>
  crew.status.set({ name: agent.name, taskId, part: 'working' });

/** A stop is no result, nor is what it broke: neither may be recorded, or the work would never be done. */
function recordable(turn: AgentTurn, signal: AbortSignal): RecordedTurn {
  if (turn.outcome === 'finished') return turn;
  signal.throwIfAborted();
  if (turn.outcome === 'stopped') throw stopOf('shutdown');
  return turn;
}

/** What is recorded is also read: by the agents that come next, in the context file, and in a bug report. */
function withoutSecrets({ clean }: CrewContext, { taskId }: AgentJob, turn: RecordedTurn): RecordedTurn {
  switch (turn.outcome) {
    case 'finished': {
      const told = { type: 'task_completed', task_id: taskId, summary: turn.summary } as const;
      return { ...turn, summary: clean<EventOf<'task_completed'>>(told).summary };
    }
    case 'failed': {
      const told = { type: 'error', message: turn.message, recoverable: true, code: turn.code } as const;
      return { ...turn, message: clean<EventOf<'error'>>(told).message };
    }
    case 'asked':
      return turn;
  }
}
