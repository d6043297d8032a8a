import { z } from 'zod';
import type { ModelRequest } from './messagesServer.ts';

const Content = z.array(z.looseObject({ type: z.string() }));
const ToolResult = z.object({
  type: z.literal('tool_result'),
  content: z.union([z.string(), z.array(z.looseObject({ text: z.string() }))]),
  is_error: z.boolean().default(false),
});

/** What the agent's tools answered, as the model reads it, oldest first: the newest request repeats the conversation. */
export function toolResults(
  requests: readonly ModelRequest[],
): readonly { text: string; isError: boolean }[] {
  return (requests.at(-1)?.messages ?? [])
    .flatMap(({ content }) => Content.safeParse(content).data ?? [])
    .flatMap((block) => ToolResult.safeParse(block).data ?? [])
    .map(({ content, is_error }) => ({
      text: typeof content === 'string' ? content : content.map(({ text }) => text).join(''),
      isError: is_error,
    }));
}
