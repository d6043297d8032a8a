import type { Agent, Answers } from '@nugget/contract';
import { askQuestion } from '../asks/asks.ts';
import type { CrewContext } from '../phases/types.ts';
import type { AgentActivity, AgentRequest, AgentRun, AgentTurn } from '../ports/index.ts';
import { stopOf } from '../session/stop.ts';
import { reportText } from '../test/reportText.ts';
import { setAgentStatus } from './agentStatus.ts';
import { createOutputBatcher, type OutputBatcher } from './outputBatcher.ts';
import type { Prompt } from './taskPrompt.ts';

/** An agent that keeps asking is going round in circles. */
const MOST_QUESTIONS = 10;

/** How an agent's work on one thing ended. */
export type AgentEnd = Extract<AgentTurn, { outcome: 'finished' | 'failed' }>;

export interface AgentJob {
  /** Names the step; differs for every attempt. */
  readonly key: string;
  readonly taskId: string;
  readonly agent: Agent;
  /** Makes the folder ready and returns it; called again when the work starts afresh after a restart. */
  readonly prepare: () => Promise<string>;
  readonly prompt: (folder: string, answered: Answers) => Promise<Prompt>;
}

/**
 * Lets one agent work until it is finished or has failed. A question ends the recorded step; the agent's process waits
 * beside it. After a restart there is no such process: the work starts afresh and knows all answers given so far.
 */
export async function runAgentSession(crew: CrewContext, job: AgentJob): Promise<AgentEnd> {
  const live = createLiveAgent(crew, job);
  let answered: Answers = {};
  try {
    let turn = await crew.ctx.step(job.key, (signal) => live.begin(answered, signal));
    for (let asked = 1; turn.outcome === 'asked'; asked += 1) {
      if (asked > MOST_QUESTIONS) return tooManyQuestions(job);
      const questionId = `${job.key}:q${asked}`;
      await setAgentStatus(crew, { name: job.agent.name, status: 'waiting', key: `${questionId}:waiting` });
      const answers = await askQuestion(crew.ctx, {
        questionId,
        taskId: job.taskId,
        questions: turn.questions,
      });
      await setAgentStatus(crew, { name: job.agent.name, status: 'working', key: `${questionId}:working` });
      answered = { ...answered, ...answers };
      const known = answered;
      turn = await crew.ctx.step(questionId, (signal) => live.proceed({ answers, known, signal }));
    }
    return turn;
  } finally {
    await live.close();
  }
}

type RecordedTurn = Exclude<AgentTurn, { outcome: 'stopped' }>;

interface LiveAgent {
  begin(answered: Answers, signal: AbortSignal): Promise<RecordedTurn>;
  /** Hands the answers to the waiting agent, or begins afresh where none is waiting. */
  proceed(next: {
    readonly answers: Answers;
    readonly known: Answers;
    readonly signal: AbortSignal;
  }): Promise<RecordedTurn>;
  close(): Promise<void>;
}

function createLiveAgent(crew: CrewContext, job: AgentJob): LiveAgent {
  const { agentRunner, clock, gateway, testRunner } = crew.tools;
  const pass = gateway.issue(
    { sessionId: crew.ctx.sessionId, taskId: job.taskId, agentName: job.agent.name },
    crew.meter,
  );
  let pieces = 0;
  const output = createOutputBatcher({
    clock,
    write: (content) => {
      pieces += 1;
      const key = `${job.key}:${crew.ctx.epoch}:output:${pieces}`;
      return crew.send(key, {
        type: 'agent_output',
        task_id: job.taskId,
        agent_name: job.agent.name,
        content,
      });
    },
  });
  let run: AgentRun | undefined;

  const begin = async (answered: Answers, signal: AbortSignal): Promise<RecordedTurn> => {
    await tellBeginning(crew, job);
    const cwd = await job.prepare();
    const { systemPrompt, prompt } = await job.prompt(cwd, answered);
    const request: AgentRequest = {
      sessionId: crew.ctx.sessionId,
      taskId: job.taskId,
      agent: job.agent,
      pass,
      cwd,
      systemPrompt,
      prompt,
      answered,
      timeLimitMs: crew.settings.taskTimeLimitMs,
      maxTurns: crew.settings.maxTurns,
      onActivity: createActivityTeller(crew, job, output),
      runTests: async (testSignal) => reportText(await testRunner.run({ folder: cwd, signal: testSignal })),
      signal,
    };
    run = agentRunner.start(request);
    return recordable(await run.next(), signal);
  };

  return {
    begin,
    async proceed({ answers, known, signal }) {
      if (run === undefined) return begin(known, signal);
      run.answer(answers);
      return recordable(await run.next(), signal);
    },
    async close() {
      pass.revoke();
      await run?.close();
      await output.flush();
    },
  };
}

/** Told only by an agent that really begins: work that was finished before a restart must not look as if it ran again. */
async function tellBeginning(crew: CrewContext, { key, taskId, agent }: AgentJob): Promise<void> {
  const { epoch } = crew.ctx;
  const underWay = crew.view().tasks.some((task) => task.id === taskId && task.status === 'in_progress');
  const started = { type: 'task_started', task_id: taskId, agent_name: agent.name } as const;
  await Promise.all([
    underWay ? undefined : crew.send(`${key}:${epoch}:started`, started),
    setAgentStatus(crew, { name: agent.name, status: 'working', key: `${key}:${epoch}:working` }),
  ]);
}

/** A stop is no result: it must not be recorded, or the work would never be done. */
function recordable(turn: AgentTurn, signal: AbortSignal): RecordedTurn {
  if (turn.outcome !== 'stopped') return turn;
  signal.throwIfAborted();
  throw stopOf('shutdown');
}

function tooManyQuestions(job: AgentJob): AgentEnd {
  const message = `${job.agent.name} asked more than ${MOST_QUESTIONS} questions about ${job.taskId} and was ended`;
  return {
    outcome: 'failed',
    code: 'AGENT_FAILED',
    message,
    usage: { inputTokens: 0, outputTokens: 0, costUsd: 0 },
  };
}

/** Puts what an agent does into the log, in its order. */
function createActivityTeller(
  crew: CrewContext,
  { key, taskId, agent }: AgentJob,
  output: OutputBatcher,
): (activity: AgentActivity) => void {
  let count = 0;
  const tell = (event: Parameters<CrewContext['send']>[1]): void => {
    count += 1;
    // The log keeps the order; a log that fails rejects the next awaited event as well.
    crew.send(`${key}:${crew.ctx.epoch}:activity:${count}`, event).catch(() => undefined);
  };
  return (activity) => {
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
  };
}
