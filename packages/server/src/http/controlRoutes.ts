import { timingSafeEqual } from 'node:crypto';
import { NuggetError } from '@nugget/contract';
import type { FastifyInstance } from 'fastify';
import { LAUNCH_LIMIT } from './rateLimits.ts';

/** The header that carries the control token. */
export const CONTROL_HEADER = 'x-nugget-control';
export const LAUNCH_LINK_PATH = '/launch-link';

export interface ControlParts {
  /** Stands in a file that only this user may read; whoever knows it may let browsers in. */
  readonly controlToken: string;
  /** A new address that lets one browser in. */
  readonly launchLink: () => string;
}

/** For this user's other programs, such as a second `npm start`; not part of the table, and without a cookie. */
export function registerControl(app: FastifyInstance, { controlToken, launchLink }: ControlParts): void {
  const expected = Buffer.from(controlToken);
  app.post(
    LAUNCH_LINK_PATH,
    { schema: { hide: true }, config: { rateLimit: LAUNCH_LIMIT } },
    async (request) => {
      const given = Buffer.from(String(request.headers[CONTROL_HEADER] ?? ''));
      if (given.length === expected.length && timingSafeEqual(given, expected)) return { url: launchLink() };
      throw new NuggetError('LOGIN_NEEDED', { message: 'The control token is not the one of this server' });
    },
  );
}
