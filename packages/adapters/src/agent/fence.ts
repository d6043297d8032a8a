import { isAbsolute, relative, sep } from 'node:path';
import type { Agent } from '@nugget/contract';
import { createPathRules, type PathRules } from './pathRules.ts';
import { ASK, RUN_TESTS, TELL_TEAM, toolsOf } from './roles.ts';
import { insideWorkspace } from './workspacePath.ts';

export type Verdict =
  /** `target` is what a person may read: a path relative to the workspace, a pattern, or nothing. */
  | { readonly allowed: true; readonly target: string }
  /** `reason` is written for the agent, so that it can do better. */
  | { readonly allowed: false; readonly target: string; readonly reason: string };

export interface FenceOptions {
  /** The workspace: absolute, exists. */
  readonly cwd: string;
  readonly agent: Agent;
}

export type ToolInput = Readonly<Record<string, unknown>>;

export interface Fence {
  /** Decides about one tool call. Never rejects: whatever cannot be decided is denied. */
  judge(tool: string, input: ToolInput): Promise<Verdict>;
}

/** What a tool reaches, and in which fields of its input it says so. */
type Reach =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'search'; readonly pattern: string };

const REACH: Readonly<Record<string, Reach>> = {
  Read: { kind: 'file', path: 'file_path' },
  Write: { kind: 'file', path: 'file_path' },
  Edit: { kind: 'file', path: 'file_path' },
  Glob: { kind: 'search', pattern: 'pattern' },
  Grep: { kind: 'search', pattern: 'glob' },
  [ASK]: { kind: 'nothing' },
  [RUN_TESTS]: { kind: 'nothing' },
  [TELL_TEAM]: { kind: 'nothing' },
};

/**
 * Keeps an agent's tools inside its workspace and its role. It looks at the disk once, right before the tool runs;
 * something that swaps a folder for a link in between needs a process of its own, and that is the sandbox's business.
 */
export function createFence({ cwd, agent }: FenceOptions): Fence {
  const tools = new Set(toolsOf(agent.role));
  const rules = createPathRules({
    allowed: agent.allowed_paths ?? [],
    restricted: agent.restricted_paths ?? [],
  });
  return {
    async judge(tool, input) {
      const reach = Object.hasOwn(REACH, tool) ? REACH[tool] : undefined;
      if (reach === undefined || !tools.has(tool)) {
        const reason = `A ${agent.role} has no tool ${tool}. You have ${[...tools].join(', ')}.`;
        return { allowed: false, target: '', reason };
      }
      try {
        return await judgeReach({ cwd, rules, tool, input }, reach);
      } catch (error) {
        const reason = `${tool} is not allowed here: ${error instanceof Error ? error.message : String(error)}.`;
        return { allowed: false, target: '', reason };
      }
    },
  };
}

interface Call {
  readonly cwd: string;
  readonly rules: PathRules;
  readonly tool: string;
  readonly input: ToolInput;
}

async function judgeReach(call: Call, reach: Reach): Promise<Verdict> {
  const { cwd, rules, input } = call;
  switch (reach.kind) {
    case 'nothing':
      return { allowed: true, target: '' };
    case 'file': {
      const path = textField(input, reach.path) ?? '';
      if (path === '') return denied(call, path, 'it names no file');
      const inside = await insideWorkspace(cwd, path);
      return verdict(call, path, inside.problem ?? rules.problemWithFile(inside.path));
    }
    case 'search': {
      const pattern = textField(input, reach.pattern) ?? '';
      const problem = problemWithPattern(pattern);
      if (problem !== undefined) return denied(call, pattern, problem);
      const root = textField(input, 'path') ?? '.';
      const inside = await insideWorkspace(cwd, root);
      return verdict(call, pattern || root, inside.problem ?? rules.problemWithSearch(inside.path));
    }
  }
}

function problemWithPattern(pattern: string): string | undefined {
  if (pattern.includes('..')) return 'a pattern cannot climb with ..; give a folder in `path` instead';
  if (isAbsolute(pattern) || /(?:^|[{,])(?:[\\/~]|[a-z]:)/iu.test(pattern))
    return 'a pattern is relative; give the folder in `path` instead';
  if (/(?:^|[\\/{,])\.git(?:$|[\\/},])/iu.test(pattern))
    return 'it belongs to git, which keeps the history for you';
  return undefined;
}

function textField(input: ToolInput, field: string): string | undefined {
  const value = Object.hasOwn(input, field) ? input[field] : undefined;
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new Error(`${field} must be text`);
  return value;
}

const verdict = (call: Call, target: string, problem: string | undefined): Verdict =>
  problem === undefined ? { allowed: true, target: shown(call.cwd, target) } : denied(call, target, problem);

const denied = ({ cwd, tool }: Call, target: string, problem: string): Verdict => ({
  allowed: false,
  target: shown(cwd, target),
  reason: `${tool} may not touch ${shown(cwd, target) || 'that'}: ${problem}.`,
});

/** Agents name files by absolute paths; people know them from the workspace. */
const shown = (cwd: string, target: string): string => {
  const below = isAbsolute(target) ? relative(cwd, target) : target;
  return below.startsWith('..') ? target : below.split(sep).join('/');
};
