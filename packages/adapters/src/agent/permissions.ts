import { setImmediate } from 'node:timers/promises';
import type { CanUseTool, HookCallback, PermissionResult } from '@anthropic-ai/claude-agent-sdk';
import { z } from 'zod';
import type { DeskLine } from './desk.ts';
import type { ToolInput, Verdict } from './fence.ts';
import { ASK } from './roles.ts';

const Asked = z.object({
  questions: z.array(
    z.object({
      question: z.string(),
      header: z.string().default(''),
      options: z.array(z.object({ label: z.string(), description: z.string().default('') })),
      multiSelect: z.boolean().default(false),
    }),
  ),
});

/** Runs before every tool call. It must not reject: the CLI takes a hook that throws for a yes. */
export function createFenceHook(line: DeskLine): HookCallback {
  return async (input) => {
    if (input.hook_event_name !== 'PreToolUse') return {};
    const verdict = await judge(line, input.tool_name, input.tool_input);
    // A question that the hook has allowed would be answered by nobody.
    if (verdict.allowed && input.tool_name === ASK) return {};
    return {
      hookSpecificOutput: {
        hookEventName: 'PreToolUse',
        permissionDecision: verdict.allowed ? 'allow' : 'deny',
        ...(verdict.allowed ? {} : { permissionDecisionReason: verdict.reason }),
      },
    };
  };
}

/** Answers questions. Everything else is decided by the hook, and denied here should it ever get this far. */
export function createPermissionPrompt(line: DeskLine): CanUseTool {
  return async (tool, input): Promise<PermissionResult> => {
    if (tool !== ASK) return { behavior: 'deny', message: `${tool} is not allowed here.` };
    const asked = Asked.safeParse(input);
    if (!asked.success) return { behavior: 'deny', message: 'Ask with a question and its options.' };
    try {
      const answers = await line.desk().ask(asked.data.questions);
      return { behavior: 'allow', updatedInput: { ...input, answers } };
    } catch (error) {
      return { behavior: 'deny', message: `Nobody can answer now: ${String(error)}` };
    }
  };
}

async function judge(line: DeskLine, tool: string, input: unknown): Promise<Verdict> {
  try {
    // What the agent said before this call is still on its way through the message stream; let it be told first.
    await setImmediate();
    return await line.desk().judge(tool, asInput(input));
  } catch (error) {
    return { allowed: false, target: '', reason: `${tool} could not be checked: ${String(error)}` };
  }
}

const asInput = (input: unknown): ToolInput => z.record(z.string(), z.unknown()).parse(input);
