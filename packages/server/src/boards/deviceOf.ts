import { deviceFor, NuggetError, parseSpec } from '@nugget/contract';
import type { SessionStore } from '@nugget/engine';

/**
 * The id of the device that a session's nugget is for; of one that was never built, the simplest. Rejects with
 * SESSION_NOT_FOUND.
 */
export const deviceOf =
  ({ get, list }: Pick<SessionStore, 'get' | 'list'>) =>
  async (sessionId: string): Promise<string> => {
    const record = get(sessionId)?.record ?? (await list()).find(({ id }) => id === sessionId);
    if (record === undefined) {
      throw new NuggetError('SESSION_NOT_FOUND', {
        message: `There is no session ${JSON.stringify(sessionId)}`,
      });
    }
    const parsed = parseSpec(record.spec);
    return deviceFor(parsed.outcome === 'parsed' ? parsed.spec : { hardware: undefined }).id;
  };
