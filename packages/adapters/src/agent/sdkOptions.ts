import type { Options } from '@anthropic-ai/claude-agent-sdk';
import type { GatewayPass } from '@nugget/engine';
import type { AgentProcess } from './agentProcess.ts';
import type { DeskLine } from './desk.ts';
import { createFenceHook, createPermissionPrompt } from './permissions.ts';
import { MCP_SERVER } from './roles.ts';
import { createTeamTools } from './tools.ts';

/** What every agent of a runner has in common. */
export interface ModelSettings {
  /** Asked when a process starts, which is when its model is fixed. */
  readonly model: () => string;
  /** How often the CLI repeats a failed model call. */
  readonly modelRetries: number;
}

/** What is fixed from the moment a process starts. */
export interface StartOptions {
  readonly settings: Pick<ModelSettings, 'modelRetries'>;
  readonly model: string;
  readonly process: AgentProcess;
  readonly line: DeskLine;
  readonly tools: readonly string[];
  readonly maxTurns: number;
  readonly pass: Pick<GatewayPass, 'baseUrl' | 'apiKey'>;
}

const OFF = [
  'NONESSENTIAL_TRAFFIC',
  'BACKGROUND_TASKS',
  'CRON',
  'AUTO_MEMORY',
  'CLAUDE_MDS',
  'GIT_INSTRUCTIONS',
  'BUNDLED_SKILLS',
  'NONSTREAMING_FALLBACK',
].map((feature) => [`CLAUDE_CODE_DISABLE_${feature}`, '1'] as const);

/** How a process is told which model server to call, and with which key. */
export const modelEnv = ({ baseUrl, apiKey }: StartOptions['pass']): Record<string, string> => ({
  ANTHROPIC_BASE_URL: baseUrl,
  ANTHROPIC_API_KEY: apiKey,
});

/**
 * The SDK's options for one agent. Nothing of the workspace or of the person's settings configures it: without
 * `settingSources: []` a `.mcp.json` in the workspace would be executed. The hook decides about every tool call.
 */
export function sdkOptions(start: StartOptions): Options {
  const { settings, model, process, line, tools, maxTurns, pass } = start;
  return {
    model,
    tools: [...tools],
    maxTurns,
    env: {
      ...process.env,
      ...modelEnv(pass),
      ...Object.fromEntries(OFF),
      CLAUDE_CODE_ATTRIBUTION_HEADER: '0',
      CLAUDE_CODE_MAX_RETRIES: String(settings.modelRetries),
    },
    spawnClaudeCodeProcess: process.spawn,
    permissionMode: 'default',
    canUseTool: createPermissionPrompt(line),
    hooks: { PreToolUse: [{ hooks: [createFenceHook(line)] }] },
    mcpServers: { [MCP_SERVER]: createTeamTools(line) },
    strictMcpConfig: true,
    settingSources: [],
    skills: [],
    persistSession: false,
    includePartialMessages: true,
    // Prompts carry a child's words; a leading / or an @ in them is text.
    verbatimPrompts: true,
  };
}
