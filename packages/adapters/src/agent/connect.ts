import { type Query, query, type SDKMessage } from '@anthropic-ai/claude-agent-sdk';
import type { AgentRequest } from '@nugget/engine';
import type { Env } from './agentHome.ts';
import { type AgentProcess, createAgentProcess } from './agentProcess.ts';
import { createDeskLine, type Desk } from './desk.ts';
import { builtInTools } from './roles.ts';
import { type ModelSettings, modelEnv, sdkOptions } from './sdkOptions.ts';
import type { Spare, Spares } from './spares.ts';

/** An agent at work: what it says, and its process. */
export interface Connection {
  readonly messages: AsyncIterator<SDKMessage>;
  readonly process: AgentProcess;
  /** Ends the process at once; what the SDK keeps for it is released. */
  close(): Promise<void>;
}

export interface ConnectOptions {
  readonly settings: ModelSettings;
  readonly scratch: string;
  readonly hostEnv: Env;
  readonly spares: Spares;
}

export interface Assignment {
  readonly request: AgentRequest;
  readonly desk: Desk;
  /** Ends the process; what connect returns later ends, or connect rejects. */
  readonly signal: AbortSignal;
}

export type Connect = (assignment: Assignment) => Promise<Connection>;

/** Gives a task to a process that is ready and waiting, or else to a new one. */
export function createConnect(options: ConnectOptions): Connect {
  return async (assignment) => {
    assignment.signal.throwIfAborted();
    const { role } = assignment.request.agent;
    const spare = options.spares.take({ tools: builtInTools(role), maxTurns: assignment.request.maxTurns });
    const claimed = spare && (await claim(spare, assignment));
    return claimed ?? startNew(options, assignment);
  };
}

async function claim(
  { spare, process, line }: Spare,
  { request, desk, signal }: Assignment,
): Promise<Connection | undefined> {
  process.endOn(signal);
  line.connect(desk);
  const { prompt, cwd, systemPrompt, pass } = request;
  const settings = { env: modelEnv(pass) };
  try {
    const messages = spare.claim({ prompt, options: { cwd, appendSystemPrompt: systemPrompt, settings } });
    await spare.claimed;
    return connection(messages, process);
  } catch {
    // It has died, or refuses this workspace. Nothing has run, so the task can still be given to a new process.
    await process.dispose();
    return undefined;
  }
}

async function startNew(
  { settings, scratch, hostEnv }: ConnectOptions,
  { request, desk, signal }: Assignment,
): Promise<Connection> {
  signal.throwIfAborted();
  const process = await createAgentProcess({ scratch, hostEnv });
  const line = createDeskLine();
  line.connect(desk);
  try {
    signal.throwIfAborted();
    const { agent, maxTurns, pass, cwd, systemPrompt, prompt } = request;
    const model = settings.model();
    const tools = builtInTools(agent.role);
    const options = sdkOptions({ settings, model, process, line, tools, maxTurns, pass });
    const messages = query({ prompt, options: { ...options, cwd, systemPrompt } });
    process.endOn(signal);
    return connection(messages, process);
  } catch (error) {
    await process.dispose();
    throw error;
  }
}

const connection = (messages: Query, process: AgentProcess): Connection => ({
  messages,
  process,
  async close() {
    await process.dispose();
    messages.close();
  },
});
