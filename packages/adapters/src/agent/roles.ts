import type { AgentRole } from '@nugget/contract';

/** The in-process MCP server; its tools reach the agent as `mcp__nugget__<tool>`. */
export const MCP_SERVER = 'nugget';
export const RUN_TESTS = `mcp__${MCP_SERVER}__run_tests`;
export const TELL_TEAM = `mcp__${MCP_SERVER}__tell_team`;
export const ASK = 'AskUserQuestion';

const LOOK = ['Read', 'Glob', 'Grep'] as const;
const CHANGE = ['Write', 'Edit'] as const;
const OURS = [RUN_TESTS, TELL_TEAM] as const;

const CHANGES_FILES: Readonly<Record<AgentRole, 'yes' | 'no'>> = {
  builder: 'yes',
  tester: 'yes',
  custom: 'yes',
  reviewer: 'no',
};

/** The tools of the CLI itself that a role has; no role has a shell. */
export const builtInTools = (role: AgentRole): readonly string[] =>
  CHANGES_FILES[role] === 'yes' ? [...LOOK, ...CHANGE, ASK] : [...LOOK, ASK];

/** Every tool a role may call. */
export const toolsOf = (role: AgentRole): readonly string[] => [...builtInTools(role), ...OURS];
