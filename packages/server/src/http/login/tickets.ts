import { randomBytes } from 'node:crypto';
import type { Clock } from '@nugget/engine';

/** How long a launch link works. */
const TICKET_MS = 10 * 60_000;
/** More at once than anybody opens; the oldest fall out. */
const MAX_TICKETS = 100;

/** The tickets of launch links: each lets one browser in, once. */
export interface Tickets {
  issue(): string;
  /** False for a ticket that is unknown, used or too old. */
  redeem(ticket: string): boolean;
}

export function createTickets(clock: Clock): Tickets {
  /** When each stops working, oldest first. */
  const open = new Map<string, number>();

  return {
    issue() {
      const ticket = randomBytes(32).toString('base64url');
      open.set(ticket, clock.monotonic() + TICKET_MS);
      for (const oldest of [...open.keys()].slice(0, -MAX_TICKETS)) open.delete(oldest);
      return ticket;
    },
    redeem(ticket) {
      const until = open.get(ticket);
      open.delete(ticket);
      return until !== undefined && clock.monotonic() < until;
    },
  };
}
