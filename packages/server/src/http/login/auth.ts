import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '@nugget/engine';
import { openLoginSecret } from './loginSecret.ts';
import { createTickets } from './tickets.ts';

/** Who may use the server: browsers that came by a launch link. */
export interface Auth {
  /** One for each data folder: two Nuggets on this computer share the name `localhost`, and cookies know no ports. */
  readonly cookieName: string;
  /** The secret part of a new launch link; works once, for 10 minutes. */
  issueTicket(): string;
  /** The cookie of a new login; undefined for a ticket that is unknown, used or too old. */
  redeem(ticket: string): string | undefined;
  /** The login's id; undefined for a cookie that is not ours. */
  loginOf(cookie: string): string | undefined;
}

export interface AuthParts {
  readonly home: string;
  readonly clock: Clock;
}

export async function openAuth({ home, clock }: AuthParts): Promise<Auth> {
  const secret = await openLoginSecret(home);
  const sign = (purpose: string, text: string): Buffer =>
    createHmac('sha256', secret).update(`${purpose}:${text}`).digest();
  const tickets = createTickets(clock);

  return {
    cookieName: `nugget_${sign('cookie', 'name').toString('hex').slice(0, 12)}`,
    issueTicket: tickets.issue,
    redeem(ticket) {
      if (!tickets.redeem(ticket)) return undefined;
      const login = randomBytes(16).toString('base64url');
      return `${login}.${sign('login', login).toString('base64url')}`;
    },
    loginOf(cookie) {
      const [login = '', signature = '', ...rest] = cookie.split('.');
      const given = Buffer.from(signature, 'base64url');
      const expected = sign('login', login);
      const isOurs =
        rest.length === 0 && given.length === expected.length && timingSafeEqual(given, expected);
      return isOurs ? login : undefined;
    },
  };
}
