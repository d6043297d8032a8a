import type { RouteHandlers } from '../routeModule.ts';
import type { SessionHandlerParts } from './sessions.ts';

/** What a person answers; an answer is stored before its reply. */
export const createAskHandlers = ({
  sessions,
  orchestrator,
}: SessionHandlerParts): RouteHandlers<'answerGate' | 'answerQuestion'> => ({
  async answerGate({ params, body }) {
    const { id } = await sessions.open(params.id);
    await orchestrator.answerGate(id, body);
    return { status: 'ok' };
  },
  async answerQuestion({ params, body }) {
    const { id } = await sessions.open(params.id);
    await orchestrator.answerQuestion(id, body);
    return { status: 'ok' };
  },
});
