import { join } from 'node:path';
import type { Brief } from '@nugget/contract';
import type { Conversation } from '../request/conversation.ts';
import type { ToolCall } from './script.ts';

/** Who works, where, and with what: all that a scene may know besides its brief. */
export interface Stage {
  readonly folder: string | undefined;
  readonly tools: ReadonlySet<string>;
}

export type BriefOf<Purpose extends Brief['purpose']> = Extract<Brief, { purpose: Purpose }>;

export const stageOf = ({ folder, tools }: Conversation): Stage => ({ folder, tools });

export const TOOLS = {
  look: 'Glob',
  read: 'Read',
  write: 'Write',
  edit: 'Edit',
  ask: 'AskUserQuestion',
  runTests: 'mcp__nugget__run_tests',
  tellTeam: 'mcp__nugget__tell_team',
} as const;

/** The SDK asks for absolute paths; without a known folder its tools also take relative ones. */
const located = (stage: Stage, path: string): string =>
  stage.folder === undefined ? path : join(stage.folder, path);

export const look = (): ToolCall => ({ tool: TOOLS.look, input: { pattern: '**/*' } });

export const read = (stage: Stage, path: string): ToolCall => ({
  tool: TOOLS.read,
  input: { file_path: located(stage, path) },
});

export const write = (stage: Stage, path: string, content: string): ToolCall => ({
  tool: TOOLS.write,
  input: { file_path: located(stage, path), content },
});

export const edit = (stage: Stage, change: { path: string; find: string; replace: string }): ToolCall => ({
  tool: TOOLS.edit,
  input: { file_path: located(stage, change.path), old_string: change.find, new_string: change.replace },
});

export const runTests = (): ToolCall => ({ tool: TOOLS.runTests, input: {} });

export const tellTeam = (text: string): ToolCall => ({
  tool: TOOLS.tellTeam,
  input: { to: 'everyone', text },
});
