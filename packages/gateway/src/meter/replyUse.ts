import { z } from 'zod';
import { NO_TOKENS, type TokenCounts, UsageBlock, withUsage } from './tokenCounts.ts';

/** What a reply, or as much of it as has arrived, says about itself. */
export interface ReplyUse {
  /** The model that answered; empty until it is known. */
  readonly model: string;
  readonly counts: TokenCounts;
  /** The reply has said all that it will say about its usage. */
  readonly complete: boolean;
}

export const NOTHING_YET: ReplyUse = { model: '', counts: NO_TOKENS, complete: false };

const Message = z.object({ model: z.string().default(''), usage: UsageBlock });

const StreamEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message_start'), message: Message }),
  z.object({ type: z.literal('message_delta'), usage: UsageBlock }),
  z.object({ type: z.literal('message_stop') }),
]);

/** Reads a whole JSON reply; an error reply, and anything that is no message, used nothing. */
export function useOfMessage(body: unknown): ReplyUse {
  const message = Message.safeParse(body);
  if (!message.success) return { ...NOTHING_YET, complete: true };
  const { model, usage } = message.data;
  return { model, counts: withUsage(NO_TOKENS, usage), complete: true };
}

/** Folds the `data` of one server-sent event in. Most events are text on its way; only three speak of usage. */
export function withStreamEvent(use: ReplyUse, data: string): ReplyUse {
  if (!data.includes('"message_')) return use;
  const event = StreamEvent.safeParse(parseJson(data));
  if (!event.success) return use;
  switch (event.data.type) {
    case 'message_start': {
      const { model, usage } = event.data.message;
      return { ...use, model, counts: withUsage(use.counts, usage) };
    }
    case 'message_delta':
      return { ...use, counts: withUsage(use.counts, event.data.usage) };
    case 'message_stop':
      return { ...use, complete: true };
  }
}

/** undefined for text that is no JSON: metering looks on, it does not judge. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
