import { createHash } from 'node:crypto';

/**
 * Where ports of our own are: below those that Linux and macOS give out by themselves (from 32768 and 49152), above those
 * that servers like, and none that browsers refuse (the highest of these is 10080).
 */
const FIRST = 18_000;
const COUNT = 14_000;

/** How many places of its own a session has before it takes any that is free. */
const TRIES = 4;

/**
 * The ports that belong to a session, the same after every restart: a page keeps what it has stored (a game's best score)
 * by its address. 0, at the end, means any free one.
 */
export function portsOf(sessionId: string): readonly number[] {
  const digest = createHash('sha256').update(sessionId).digest();
  const own = Array.from({ length: TRIES }, (_, index) => FIRST + (digest.readUInt32BE(index * 4) % COUNT));
  return [...own, 0];
}
