import { useState } from 'react';

/**
 * The same object for as long as it says the same. A view changes with every word an agent says; what is drawn from a few
 * of its fields is then not drawn again.
 */
export function useSteady<T>(next: T, isSame: (a: T, b: T) => boolean): T {
  const [kept, keep] = useState(next);
  if (kept === next || isSame(kept, next)) return kept;
  keep(next);
  return next;
}

/** Whether two lists of flat records say the same. */
export function areSameRecords<T extends object>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((one, index) => {
    const other = b[index];
    if (other === undefined) return false;
    const values = new Map(Object.entries(other));
    return Object.entries(one).every(([key, value]) => Object.is(value, values.get(key)));
  });
}
