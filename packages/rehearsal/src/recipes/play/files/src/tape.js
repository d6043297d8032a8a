// Remembers what was played and when, so that it can be played again.

/** A new, empty tape. */
export const newTape = () => ({ startedAt: undefined, notes: [] });

/** The tape with one more note on it. The first note starts the time; `now` is in thousandths of a second. */
export function withNote({ startedAt = undefined, notes }, pad, now) {
  const start = startedAt ?? now;
  return { startedAt: start, notes: [...notes, { pad, at: now - start }] };
}

/** How long the tune lasts, in thousandths of a second. */
export const lengthOf = ({ notes }) => notes.at(-1)?.at ?? 0;
