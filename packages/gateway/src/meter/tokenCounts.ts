import { z } from 'zod';

/** The tokens of one reply, in the classes that have prices of their own. */
export interface TokenCounts {
  /** Input that touched no cache. */
  readonly input: number;
  readonly cacheRead: number;
  /** Written to the cache for 5 minutes, or for an hour. */
  readonly cacheWrite5m: number;
  readonly cacheWrite1h: number;
  readonly output: number;
}

export const NO_TOKENS: TokenCounts = { input: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 0 };

const amount = z
  .number()
  .nonnegative()
  .nullish()
  .transform((count) => count ?? 0);

/** A `usage` object of the Messages API reference; compatible servers leave parts of it out. */
export const UsageBlock = z.object({
  input_tokens: amount,
  output_tokens: amount,
  cache_read_input_tokens: amount,
  cache_creation_input_tokens: amount,
  cache_creation: z.object({ ephemeral_1h_input_tokens: amount }).nullish(),
});
export type UsageBlock = z.infer<typeof UsageBlock>;

/**
 * Adds a later `usage` of the same reply. The reference calls the numbers of message_delta cumulative, and parts of
 * them may be missing there: what was reported once never shrinks.
 */
export function withUsage(counts: TokenCounts, usage: UsageBlock): TokenCounts {
  const hourly = usage.cache_creation?.ephemeral_1h_input_tokens ?? 0;
  const cacheWrite1h = Math.max(counts.cacheWrite1h, hourly);
  return {
    input: Math.max(counts.input, usage.input_tokens),
    cacheRead: Math.max(counts.cacheRead, usage.cache_read_input_tokens),
    cacheWrite5m: Math.max(counts.cacheWrite5m, usage.cache_creation_input_tokens - cacheWrite1h),
    cacheWrite1h,
    output: Math.max(counts.output, usage.output_tokens),
  };
}

export const inputTokens = (counts: TokenCounts): number =>
  counts.input + counts.cacheRead + counts.cacheWrite5m + counts.cacheWrite1h;
