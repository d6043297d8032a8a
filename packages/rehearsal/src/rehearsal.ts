import type { Upstream, UpstreamRequest } from '@nugget/contract';
import { explainLines } from './explain/explain.ts';
import { tokensIn, toMessage } from './reply/message.ts';
import { type Pace, TIMINGS } from './reply/pace.ts';
import { errorResponse, jsonResponse, streamResponse } from './reply/respond.ts';
import { readConversation } from './request/conversation.ts';
import { explainAskedIn } from './request/explainAsked.ts';
import { parseMessagesRequest } from './request/messagesRequest.ts';
import { UnexpectedRequest } from './request/unexpectedRequest.ts';
import { perform } from './script/perform.ts';

export interface RehearsalOptions {
  /** Default: natural. */
  readonly pace?: Pace;
}

/**
 * A scripted crew behind the Messages API: plans, builds, tests, reviews and repairs nuggets through real tool calls,
 * with no model, no key and no network. It keeps no state: a reply depends on its request alone, so a request that is
 * sent again, also after a crash, gets the same reply. A request that no script expects gets a 400 that names why.
 */
export function createRehearsal({ pace = 'natural' }: RehearsalOptions = {}): Upstream {
  return {
    crew: 'rehearsal',
    async send(request) {
      request.signal.throwIfAborted();
      try {
        return answer(request, pace);
      } catch (error) {
        if (error instanceof UnexpectedRequest) return errorResponse(400, error.message);
        throw error;
      }
    },
  };
}

function answer({ path, body, signal }: UpstreamRequest, pace: Pace): Response {
  const place = path.split('?')[0];
  if (place === '/v1/messages/count_tokens') return jsonResponse({ input_tokens: tokensIn(body) });
  if (place !== '/v1/messages') return errorResponse(404, `there is nothing at ${place}; only /v1/messages`);
  const request = parseMessagesRequest(body);
  const asked = explainAskedIn(request);
  const turn =
    asked === undefined
      ? perform(
          readConversation(request),
          Object.keys(request.output_config?.format?.schema.properties ?? {}),
        )
      : { says: explainLines(asked), calls: [] };
  const message = toMessage({ turn, model: request.model, body });
  return request.stream ? streamResponse(message, TIMINGS[pace], signal) : jsonResponse(message);
}
