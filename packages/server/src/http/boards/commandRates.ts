/** Says whether one more may come. */
export type Rate = () => boolean;

/** Lets `most` through in each second. `now` is in ms and never runs backwards. */
export function createRate(most: number, now: () => number): Rate {
  let second = Number.NEGATIVE_INFINITY;
  let count = 0;
  return () => {
    if (now() - second >= 1_000) {
      second = now();
      count = 0;
    }
    count += 1;
    return count <= most;
  };
}
