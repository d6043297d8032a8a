import { randomInt } from 'node:crypto';

/** No letters that are read as another one (l, o) and no vowels, so that no word comes out. */
const LETTERS = '23456789bcdfghjkmnpqrstvwxz';

/** A session's id: when it was made (UTC) and four letters of chance, such as `20261122-174501-x7k2`. */
export function newSessionId(now: number): string {
  const [date = '', time = ''] = new Date(now).toISOString().split('T');
  const chance = Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${date.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${chance}`;
}
