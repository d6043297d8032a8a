import type { CallInput, Client } from '@nugget/client';
import { type ApiName, type ApiReply, NuggetError } from '@nugget/contract';

/** What each route answers; a route without an answer is a server that does not know it. */
export type Answers = {
  readonly [K in ApiName]?: (input: CallInput<K>) => Promise<ApiReply<K>>;
};

/** A client without a server, for scenes and tests. */
export function aClient(answers: Answers): Client {
  return {
    baseUrl: 'http://localhost',
    call: <K extends ApiName>(name: K, input: CallInput<K>) => {
      const answer: Answers[K] = answers[name];
      if (answer !== undefined) return answer(input);
      return Promise.reject(new NuggetError('REQUEST_INVALID', { message: `${name} has no answer here` }));
    },
    follow: () => undefined,
    openBoard: () => ({ command: () => false }),
  };
}
