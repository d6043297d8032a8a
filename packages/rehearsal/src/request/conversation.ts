import { type Brief, readBrief } from '@nugget/contract';
import type { History, ToolResult } from '../script/script.ts';
import { type Block, type Message, type MessagesRequest, textIn } from './messagesRequest.ts';
import { UnexpectedRequest } from './unexpectedRequest.ts';

/** A request as the crew understands it. */
export interface Conversation {
  readonly brief: Brief;
  /** The agent's folder, as the SDK's environment text names it; undefined where nothing does. */
  readonly folder: string | undefined;
  readonly tools: ReadonlySet<string>;
  /** What the tools answered since the brief was given. */
  readonly history: History;
}

export function readConversation({ system, messages, tools }: MessagesRequest): Conversation {
  const said = [{ role: 'system' as const, content: system }, ...messages];
  const { brief, at } = lastBrief(said);
  return {
    brief,
    folder: folderIn(said),
    tools: new Set(tools.map(({ name }) => name)),
    history: historyOf(said.slice(at + 1)),
  };
}

/** Only what the host wrote counts: a tool's result may quote a file in which somebody wrote a brief of their own. */
function lastBrief(said: readonly Message[]): { readonly brief: Brief; readonly at: number } {
  for (const [at, { role, content }] of [...said.entries()].reverse()) {
    const brief = role === 'assistant' ? undefined : briefIn(textIn(content));
    if (brief !== undefined) return { brief, at };
  }
  throw new UnexpectedRequest('there is no <brief> in the prompt, so there is no script for it');
}

function briefIn(text: string): Brief | undefined {
  try {
    return readBrief(text);
  } catch (cause) {
    throw new UnexpectedRequest('the <brief> in the prompt is damaged', { cause });
  }
}

/** Measured with the Claude Agent SDK 0.3.330: "Primary working directory: <path>" on a line of its environment text. */
function folderIn(said: readonly Message[]): string | undefined {
  for (const { role, content } of said) {
    const found = role === 'system' ? /working directory: (.+)$/im.exec(textIn(content)) : null;
    if (found?.[1] !== undefined) return found[1].trim();
  }
  return undefined;
}

function historyOf(messages: readonly Message[]): History {
  const results = new Map(messages.flatMap(({ content }) => content.flatMap(resultIn)));
  return messages
    .filter(({ role }) => role === 'assistant')
    .map(({ content }) => content.flatMap((block) => ('name' in block ? [block.id] : [])))
    .filter((ids) => ids.length > 0)
    .map((ids) => ids.map((id) => results.get(id) ?? { text: 'There was no answer.', failed: true }));
}

function resultIn(block: Block): readonly (readonly [string, ToolResult])[] {
  if (!('tool_use_id' in block)) return [];
  const { content } = block;
  const text =
    typeof content === 'string' ? content : content.map((part) => String(part.text ?? '')).join('\n');
  return [[block.tool_use_id, { text, failed: block.is_error === true }]];
}
