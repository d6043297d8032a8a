import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { LAUNCH_LIMIT } from '../rateLimits.ts';
import { addressByName } from '../sameOrigin.ts';
import type { Auth } from './auth.ts';
import { doorPage } from './doorPage.ts';

/** Half a year; browsers keep no cookie much longer. */
const LOGIN_SECONDS = 180 * 24 * 60 * 60;

const LaunchQuery = z.looseObject({ ticket: z.string().max(200).default('') });

/** `/launch?ticket=…`: trades the ticket for the login cookie. */
export function registerLaunch(app: FastifyInstance, auth: Auth): void {
  app.route<{ Querystring: z.infer<typeof LaunchQuery> }>({
    method: 'GET',
    url: '/launch',
    exposeHeadRoute: false,
    schema: { hide: true, querystring: LaunchQuery },
    config: { rateLimit: LAUNCH_LIMIT },
    async handler(request, reply) {
      reply.header('cache-control', 'no-store');
      // The cookie belongs to one name of this computer; nuggets are served under the others.
      const elsewhere = addressByName(request);
      if (elsewhere !== undefined) return reply.redirect(elsewhere, 307);
      const cookie = auth.redeem(request.query.ticket);
      if (cookie === undefined) {
        const page = doorPage('ticket', request.headers['accept-language']);
        return reply.code(401).type('text/html; charset=utf-8').send(page);
      }
      reply.setCookie(auth.cookieName, cookie, {
        httpOnly: true,
        sameSite: 'strict',
        path: '/',
        maxAge: LOGIN_SECONDS,
      });
      return reply.redirect('/', 303);
    },
  });
}
