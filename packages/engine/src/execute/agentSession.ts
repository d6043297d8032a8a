import type { Answers, Question } from '@nugget/contract';
import { askQuestion, isUnanswered } from '../asks/asks.ts';
import type { CrewContext } from '../phases/types.ts';
import type { AgentTurn } from '../ports/index.ts';
import { type AgentJob, createLiveAgent, tellStart } from './liveAgent.ts';

/** An agent that keeps asking is going round in circles. */
const MOST_QUESTIONS = 10;

/** How an agent's work on one thing ended. */
export type AgentEnd = Extract<AgentTurn, { outcome: 'finished' | 'failed' }>;

/**
 * Lets one agent work until it is finished or has failed. A question ends the recorded step; the agent's process waits
 * beside it. After a restart there is no such process: the work starts afresh and knows all answers given so far.
 */
export async function runAgentSession(crew: CrewContext, job: AgentJob): Promise<AgentEnd> {
  const live = createLiveAgent(crew, job);
  let isFinished = false;
  try {
    let turn = await crew.ctx.step(job.key, live.begin);
    for (let asked = 1; turn.outcome === 'asked'; asked += 1) {
      if (asked > MOST_QUESTIONS) return tooManyQuestions(job);
      const questionId = `${job.key}:q${asked}`;
      const answers = await ask(crew, { job, questionId, questions: turn.questions });
      crew.answers.set(job.taskId, { ...crew.answers.get(job.taskId), ...answers });
      turn = await crew.ctx.step(questionId, (signal) => live.proceed(answers, signal));
    }
    isFinished = turn.outcome === 'finished';
    return turn;
  } finally {
    // A finished agent does nothing any more: its process may go while its work is being merged.
    if (isFinished) live.dismiss();
    else await live.close();
  }
}

interface AgentAsk {
  readonly job: AgentJob;
  readonly questionId: string;
  readonly questions: readonly Question[];
}

async function ask(crew: CrewContext, { job, questionId, questions }: AgentAsk): Promise<Answers> {
  const { taskId, agent } = job;
  // After a restart the task waits again as it did before; one that was answered since goes on at once.
  if (isUnanswered(crew, questionId)) {
    await tellStart(crew, job);
    await crew.status.set({ name: agent.name, taskId, part: 'waiting' });
  }
  return askQuestion(crew, { questionId, taskId, questions });
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
