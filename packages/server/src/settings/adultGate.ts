import { randomInt, randomUUID } from 'node:crypto';
import { NuggetError } from '@nugget/contract';
import type { Clock } from '@nugget/engine';

/** A product that a grown-up knows and most children have to look up. */
export interface AdultSum {
  readonly challenge_id: string;
  readonly a: number;
  readonly b: number;
}

/**
 * A low door before the settings: it keeps a child from changing them by accident, and is no protection against somebody
 * who means to. It remembers logins, so a browser needs no second cookie; a restart closes it.
 */
export interface AdultGate {
  ask(login: string): AdultSum;
  /**
   * Opens the settings for 15 minutes. SUM_WRONG for another number, and for a sum that was answered before or is of
   * another login; TOO_MANY_REQUESTS after 5 wrong answers, until 10 minutes have passed.
   */
  unlock(login: string, answer: { readonly challenge_id: string; readonly answer: number }): void;
  lock(login: string): void;
  isOpen(login: string): boolean;
}

const MINUTE = 60_000;
const OPEN_MS = 15 * MINUTE;
const SUM_LIFE_MS = 10 * MINUTE;
/** Of all logins together: a new browser window brings no new tries. */
const WRONG_ANSWERS = 5;
const WRONG_MS = 10 * MINUTE;
/** Whoever asks for more sums than this makes the oldest ones invalid. */
const OPEN_SUMS = 50;

interface OpenSum extends AdultSum {
  readonly login: string;
  readonly until: number;
}

export function createAdultGate({ clock }: { readonly clock: Clock }): AdultGate {
  const sums = new Map<string, OpenSum>();
  const openUntil = new Map<string, number>();
  /** When the last wrong answers were given. */
  let wrong: readonly number[] = [];

  const refuseTooMany = (): void => {
    const now = clock.monotonic();
    wrong = wrong.filter((time) => now - time < WRONG_MS);
    const [first] = wrong;
    if (first === undefined || wrong.length < WRONG_ANSWERS) return;
    const minutes = Math.ceil((first + WRONG_MS - now) / MINUTE);
    throw new NuggetError('TOO_MANY_REQUESTS', {
      message: `${WRONG_ANSWERS} wrong answers were given; the next one can be given in ${minutes} min`,
    });
  };

  return {
    ask(login) {
      const sum = { challenge_id: randomUUID(), a: randomInt(12, 20), b: randomInt(3, 10) };
      sums.set(sum.challenge_id, { ...sum, login, until: clock.monotonic() + SUM_LIFE_MS });
      for (const id of [...sums.keys()].slice(0, -OPEN_SUMS)) sums.delete(id);
      return sum;
    },
    unlock(login, { challenge_id, answer }) {
      refuseTooMany();
      const sum = sums.get(challenge_id);
      sums.delete(challenge_id);
      const isValid = sum !== undefined && sum.login === login && clock.monotonic() < sum.until;
      if (!isValid || answer !== sum.a * sum.b) {
        // An unknown sum was never a guess: somebody pressed twice, or the program was started anew.
        if (isValid) wrong = [...wrong, clock.monotonic()];
        throw new NuggetError('SUM_WRONG', {
          message: 'The sum was not answered rightly; ask for another one',
        });
      }
      wrong = [];
      openUntil.set(login, clock.monotonic() + OPEN_MS);
    },
    lock: (login) => void openUntil.delete(login),
    isOpen: (login) => clock.monotonic() < (openUntil.get(login) ?? 0),
  };
}
