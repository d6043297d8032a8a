const FIRST_MS = 250;
/** A child who comes back to a server that is there again does not wait longer than this. */
const LONGEST_MS = 5_000;

/**
 * How long to wait after `tries` tries in vain, in ms: twice as long each time up to a cap, of which a random half is left
 * out, so that a hundred tabs do not come back in the same moment.
 */
export function backOff(tries: number, random: () => number): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries, 20));
  return most / 2 + (most / 2) * random();
}
