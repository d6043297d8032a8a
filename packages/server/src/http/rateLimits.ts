import rateLimit from '@fastify/rate-limit';
import { type ApiName, NuggetError } from '@nugget/contract';
import type { FastifyInstance } from 'fastify';

const MINUTE_MS = 60_000;
/** All browsers of a computer share its one address; a hundred tabs that come back at once stay below this. */
const A_MINUTE = 6_000;
/** What is worth guessing, or costs money each time. */
const RARE: Partial<Readonly<Record<ApiName, number>>> = {
  askAdult: 30,
  unlockSettings: 20,
  saveKey: 20,
  explain: 60,
};
/** Launch links, and asking for one. */
export const LAUNCH_LIMIT = { max: 30, timeWindow: MINUTE_MS } as const;

export const rateLimitOf = (name: ApiName) => ({ max: RARE[name] ?? A_MINUTE, timeWindow: MINUTE_MS });

export async function useRateLimits(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    max: A_MINUTE,
    timeWindow: MINUTE_MS,
    errorResponseBuilder: (_request, { after, max }) =>
      new NuggetError('TOO_MANY_REQUESTS', {
        message: `More than ${max} requests of this kind in a minute; try again in ${after}`,
      }),
  });
}
