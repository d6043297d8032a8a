import { mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { AgentActivity, AgentRequest, AgentRun } from '@nugget/engine';
import { createSystemClock } from '../../clock/systemClock.ts';
import { type AgentRunnerOptions, type ClaudeAgentRunner, createAgentRunner } from '../agentRunner.ts';
import { type MessagesServer, startMessagesServer } from './messagesServer.ts';
import type { ModelTurn } from './modelTurn.ts';

/** The real SDK against a scripted model, with a folder to work in. */
export interface AgentWorld {
  readonly server: MessagesServer;
  readonly runner: ClaudeAgentRunner;
  /** Absolute, without links, empty. */
  readonly cwd: string;
  /** Holds the throwaway homes. */
  readonly scratch: string;
  /** What the agents did, oldest first. */
  readonly activities: readonly AgentActivity[];
  /** Lets a builder work whose model says these turns, one a request. */
  start(turns: readonly ModelTurn[], changes?: Partial<AgentRequest>): AgentRun;
  /** The throwaway homes that are still there. */
  homes(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function createAgentWorld(options: Partial<AgentRunnerOptions> = {}): Promise<AgentWorld> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'nugget-agent-')));
  const [cwd, scratch] = [join(base, 'work'), join(base, 'scratch')];
  await mkdir(cwd);
  await mkdir(scratch);
  const server = await startMessagesServer();
  const clock = createSystemClock();
  const runner = createAgentRunner({ scratch, hostEnv: process.env, clock, modelRetries: 1, ...options });
  const activities: AgentActivity[] = [];
  return {
    server,
    runner,
    cwd,
    scratch,
    activities,
    start: (turns, changes = {}) =>
      runner.start({
        sessionId: 's1',
        taskId: 't1',
        agent: { name: 'Bo', role: 'builder', persona: '', status: 'working' },
        pass: server.issue(turns),
        cwd,
        systemPrompt: 'You build.',
        prompt: 'Build it.',
        answered: {},
        timeLimitMs: 60_000,
        maxTurns: 20,
        onActivity: (activity) => activities.push(activity),
        runTests: async () => '1 passed',
        signal: new AbortController().signal,
        ...changes,
      }),
    homes: () => readdir(scratch),
    async close() {
      await runner.close();
      await server.close();
      await rm(base, { recursive: true });
    },
  };
}
