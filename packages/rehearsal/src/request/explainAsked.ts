import { type ExplainRequest, readExplain } from '@nugget/contract';
import { type MessagesRequest, textIn } from './messagesRequest.ts';
import { UnexpectedRequest } from './unexpectedRequest.ts';

/**
 * The lines that are to be explained; undefined where something else is asked for. Only the first message counts, and
 * only without a brief and without tools: a nugget's own file may hold anything, an explain mark too.
 */
export function explainAskedIn({ messages, tools }: MessagesRequest): ExplainRequest | undefined {
  const [first] = messages;
  if (messages.length !== 1 || first?.role !== 'user' || tools.length > 0) return undefined;
  const prompt = textIn(first.content);
  try {
    const asked = readExplain(prompt);
    return asked === undefined || prompt.trimEnd().endsWith('</brief>') ? undefined : asked;
  } catch (cause) {
    throw new UnexpectedRequest('the <explain> in the prompt is damaged', { cause });
  }
}
