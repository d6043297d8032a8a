import type { SpawnedProcess, SpawnOptions } from '@anthropic-ai/claude-agent-sdk';
import { NO_GRACE } from '../process/endTree.ts';
import { type RunningProcess, startProcess } from '../process/startProcess.ts';
import { createAgentHome, type Env } from './agentHome.ts';

/** The CLI of one agent, with its throwaway home. */
export interface AgentProcess {
  readonly env: Env;
  /** For the SDK, which starts the process itself. */
  readonly spawn: (options: SpawnOptions) => SpawnedProcess;
  /** When the signal aborts, the process is asked to end, more firmly each time. */
  endOn(signal: AbortSignal): void;
  /** The end of what it wrote to stderr. */
  complaints(): string;
  /** Ends it at once with its whole group and removes its home; safe to call twice. */
  dispose(): Promise<void>;
}

/** Code units of stderr that are kept. */
const COMPLAINTS_KEPT = 2_000;

export async function createAgentProcess(options: {
  readonly scratch: string;
  readonly hostEnv: Env;
}): Promise<AgentProcess> {
  const home = await createAgentHome(options);
  let running: RunningProcess | undefined;
  let disposed: Promise<void> | undefined;
  let complaints = '';

  const dispose = async (): Promise<void> => {
    await running?.end(NO_GRACE);
    await home.remove();
  };

  return {
    env: home.env,
    spawn({ command, args, cwd, env }) {
      if (disposed !== undefined) throw new Error('The agent was ended before it had begun');
      const started = startProcess({ command, args, cwd: cwd ?? '.', env });
      started.stderr.setEncoding('utf8').on('data', (text: string) => {
        complaints = (complaints + text).slice(-COMPLAINTS_KEPT);
      });
      running = started;
      return started;
    },
    endOn(signal) {
      const end = (): void => void running?.end();
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    },
    complaints: () => complaints.trim(),
    dispose() {
      disposed ??= dispose();
      return disposed;
    },
  };
}
