import {
  createSdkMcpServer,
  type McpSdkServerConfigWithInstance,
  tool,
} from '@anthropic-ai/claude-agent-sdk';
import { LIMITS } from '@nugget/contract';
import { z } from 'zod';
import type { DeskLine } from './desk.ts';
import { MCP_SERVER } from './roles.ts';

const text = (text: string) => ({ content: [{ type: 'text' as const, text }] });

/** The team's own tools, served in process. A tool that throws is an error the agent reads. */
export function createTeamTools(line: DeskLine): McpSdkServerConfigWithInstance {
  return createSdkMcpServer({
    name: MCP_SERVER,
    alwaysLoad: true,
    tools: [
      tool(
        'run_tests',
        'Runs all tests in the tests folder and returns what they print. Use it after every change that matters.',
        {},
        async (_input, extra) => text(await line.desk().runTests(signalOf(extra))),
      ),
      tool(
        'tell_team',
        'Tells a team mate, or everyone, something they need to know. There is no reply.',
        {
          to: z.string().min(1).max(LIMITS.name).describe('The name of a team mate, or "everyone".'),
          text: z.string().min(1).max(LIMITS.prompt),
        },
        async (message) => {
          line.desk().tell(message);
          return text('They have been told.');
        },
      ),
    ],
  });
}

const Extra = z.object({ signal: z.instanceof(AbortSignal) });

/** The SDK leaves the type of a tool's second argument open; it is the MCP server's, with the call's own signal. */
const signalOf = (extra: unknown): AbortSignal => Extra.parse(extra).signal;
