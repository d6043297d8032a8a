import { parseJson } from '@nugget/contract';
import { z } from 'zod';

/** What model calls used: tokens in and out together, and US dollars. */
export interface Use {
  readonly tokens: number;
  readonly costUsd: number;
}

/** By the session's id. */
export type SessionUses = ReadonlyMap<string, Use>;

export const NO_USE: Use = { tokens: 0, costUsd: 0 };

const amount = z.number().nonnegative();
const Stored = z.record(z.string(), z.object({ tokens: amount, costUsd: amount }));

export const sumOf = (uses: readonly Use[]): Use =>
  uses.reduce(
    (sum, use) => ({ tokens: sum.tokens + use.tokens, costUsd: sum.costUsd + use.costUsd }),
    NO_USE,
  );

/** Of two countings of the same calls, number by number, the one that saw more of them. */
export function largerUses(some: SessionUses, others: SessionUses): SessionUses {
  const larger = new Map(some);
  for (const [id, use] of others) {
    const known = larger.get(id) ?? NO_USE;
    larger.set(id, {
      tokens: Math.max(known.tokens, use.tokens),
      costUsd: Math.max(known.costUsd, use.costUsd),
    });
  }
  return larger;
}

/** A day's file. One that was damaged says nothing: what it knew stands in the sessions' logs, too. */
export function usesIn(text: string | undefined): SessionUses {
  const json = parseJson(text ?? '{}');
  const stored = Stored.safeParse(json.outcome === 'parsed' ? json.value : {});
  return new Map(stored.success ? Object.entries(stored.data) : []);
}

/** The local date, such as `2026-11-22`: a family's day ends at its own midnight. */
export function dayOf(time: number | string): string {
  const date = new Date(time);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}
