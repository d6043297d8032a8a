import type { AgentActivity, AgentRequest } from '@nugget/engine';
import type { Desk } from './desk.ts';
import { createFence } from './fence.ts';
import type { Questions } from './questions.ts';
import { ASK, MCP_SERVER, TELL_TEAM } from './roles.ts';
import type { Watchdog } from './watchdog.ts';

export interface RunDeskOptions {
  readonly request: AgentRequest;
  readonly report: (activity: AgentActivity) => void;
  readonly watchdog: Watchdog;
  readonly questions: Questions;
  /** From then on everything is refused. */
  readonly signal: AbortSignal;
}

/** These show themselves: a question as a turn, a message as a message. */
const TOLD_OTHERWISE: ReadonlySet<string> = new Set([ASK, TELL_TEAM]);

/** Serves the process of one run. */
export function createRunDesk({ request, report, watchdog, questions, signal }: RunDeskOptions): Desk {
  const fence = createFence({ cwd: request.cwd, agent: request.agent });
  return {
    async judge(tool, input) {
      signal.throwIfAborted();
      const verdict = await fence.judge(tool, input);
      const shown = { tool: shortName(tool), target: verdict.target };
      if (!verdict.allowed) report({ kind: 'denied', ...shown, reason: verdict.reason });
      else if (!TOLD_OTHERWISE.has(tool)) report({ kind: 'tool', ...shown });
      return verdict;
    },
    async ask(asked) {
      const resume = watchdog.askingPerson();
      try {
        return await questions.ask(asked);
      } finally {
        resume();
      }
    },
    async runTests(call) {
      const done = watchdog.usingTool();
      try {
        return await request.runTests(AbortSignal.any([signal, call]));
      } finally {
        done();
      }
    },
    tell(message) {
      report({ kind: 'message', ...message });
    },
  };
}

const shortName = (tool: string): string => tool.replace(`mcp__${MCP_SERVER}__`, '');
