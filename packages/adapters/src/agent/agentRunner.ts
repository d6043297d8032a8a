import type { AgentRun, AgentRunner, Clock } from '@nugget/engine';
import type { Env } from './agentHome.ts';
import { startAgentRun } from './agentRun.ts';
import { createConnect } from './connect.ts';
import { builtInTools } from './roles.ts';
import { createSpares } from './spares.ts';

export interface AgentRunnerOptions {
  /** A folder for the throwaway homes of the agents' processes; created when needed, each removed after its run. */
  readonly scratch: string;
  /** The host's environment; only what a process needs to run at all is passed on. */
  readonly hostEnv: Env;
  readonly clock: Clock;
  /** As a function: asked whenever a process starts. Spares that wait with another model make room. */
  readonly model?: string | (() => string) | undefined;
  /** Processes that wait for a task; they fit every role that may write, and requests with this `maxTurns`. */
  readonly prewarm?: { readonly count: number; readonly maxTurns: number };
  /** How long the model may be silent, in milliseconds. */
  readonly idleLimitMs?: number;
  /** How often a failed model call is repeated before the run fails; each repeat waits longer. */
  readonly modelRetries?: number;
}

export interface ClaudeAgentRunner extends AgentRunner {
  /** Starts the processes that wait for tasks; resolves when they do. They end by themselves when nobody needs them. */
  warm(): Promise<void>;
  /** Ends every run and every waiting process. */
  close(): Promise<void>;
}

const DEFAULT_MODEL = 'claude-opus-5-5';
const DEFAULT_IDLE_LIMIT_MS = 180_000;
/** About 8 s of waiting in all. */
const DEFAULT_MODEL_RETRIES = 4;
const SPARE_LIFE_MS = 300_000;

/** Agents of the Claude Agent SDK, each in a process of its own. */
export function createAgentRunner(options: AgentRunnerOptions): ClaudeAgentRunner {
  const { clock, scratch, hostEnv, prewarm = { count: 0, maxTurns: 0 } } = options;
  const { idleLimitMs = DEFAULT_IDLE_LIMIT_MS } = options;
  const { model = DEFAULT_MODEL } = options;
  const settings = {
    model: typeof model === 'function' ? model : () => model,
    modelRetries: options.modelRetries ?? DEFAULT_MODEL_RETRIES,
  };
  const spares = createSpares({
    count: prewarm.count,
    shape: { tools: builtInTools('builder'), maxTurns: prewarm.maxTurns },
    lifeMs: SPARE_LIFE_MS,
    clock,
    settings,
    scratch,
    hostEnv,
  });
  const connect = createConnect({ settings, scratch, hostEnv, spares });
  const runs = new Set<AgentRun>();

  return {
    start(request) {
      const run = startAgentRun({ request, connect, clock, idleLimitMs });
      const tracked: AgentRun = {
        ...run,
        async close() {
          await run.close();
          runs.delete(tracked);
        },
      };
      runs.add(tracked);
      return tracked;
    },
    warm: spares.fill,
    async close() {
      await Promise.all([spares.close(), ...[...runs].map((run) => run.close())]);
    },
  };
}
