import { z } from 'zod';
import { UnexpectedRequest } from './unexpectedRequest.ts';

/** The kinds of content that the crew reads; any other kind is carried along unread. */
const Block = z.union([
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('tool_use'), id: z.string(), name: z.string() }),
  z.object({
    type: z.literal('tool_result'),
    tool_use_id: z.string(),
    is_error: z.boolean().optional(),
    content: z.union([z.string(), z.array(z.looseObject({ type: z.string() }))]).default(''),
  }),
  z.object({ type: z.string() }),
]);
export type Block = z.infer<typeof Block>;

const Content = z
  .union([z.string(), z.array(Block)])
  .transform((content): readonly Block[] =>
    typeof content === 'string' ? [{ type: 'text', text: content }] : content,
  );

const Message = z.object({ role: z.enum(['user', 'assistant', 'system']), content: Content });
export type Message = z.infer<typeof Message>;

/** What the crew needs of a Messages API request; everything else in it is allowed and ignored. */
const MessagesRequest = z.object({
  model: z.string(),
  messages: z.array(Message).min(1),
  system: Content.default([]),
  tools: z.array(z.looseObject({ name: z.string() })).default([]),
  stream: z.boolean().default(false),
  output_config: z
    .looseObject({
      format: z
        .looseObject({ schema: z.looseObject({ properties: z.record(z.string(), z.unknown()) }) })
        .optional(),
    })
    .optional(),
});
export type MessagesRequest = z.infer<typeof MessagesRequest>;

/** Parses a request's body; throws UnexpectedRequest that names what is wrong with it. */
export function parseMessagesRequest(body: string): MessagesRequest {
  let input: unknown;
  try {
    input = JSON.parse(body);
  } catch (cause) {
    throw new UnexpectedRequest('the body is not JSON', { cause });
  }
  const parsed = MessagesRequest.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UnexpectedRequest(
    `${issue?.path.join('.') || 'the body'}: ${issue?.message ?? 'is not understood'}`,
  );
}

/** The plain text in some content, a block a line. */
export function textIn(content: readonly Block[]): string {
  return content.flatMap((block) => ('text' in block ? [block.text] : [])).join('\n');
}
