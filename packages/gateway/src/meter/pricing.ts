import type { Crew } from '@nugget/contract';
import { inputTokens, type TokenCounts } from './tokenCounts.ts';

/** US dollars for a million tokens. */
interface Rates {
  readonly input: number;
  readonly output: number;
  readonly cacheRead: number;
}

/** The prices of one model family. Writing to the cache costs 1.25 times the input for 5 minutes, twice for an hour. */
export interface ModelPrice extends Rates {
  /** Model names without a date at the end. */
  readonly models: readonly string[];
  /** What the whole call costs instead when its input is longer than `above` tokens. */
  readonly longPrompt?: Rates & { readonly above: number };
}

/**
 * Source: platform.claude.com/docs/en/about-claude/pricing ("Model pricing"), as of October 2026; it is checked by
 * nobody but us, so pass your own table when prices move. Only models that can still be called are here.
 */
export const CLAUDE_PRICES: readonly ModelPrice[] = [
  { models: ['claude-fable-5-1', 'claude-mythos-5-1'], input: 10, output: 50, cacheRead: 0.25 },
  { models: ['claude-fable-5', 'claude-mythos-5'], input: 10, output: 50, cacheRead: 1 },
  { models: ['claude-opus-5-5'], input: 4, output: 20, cacheRead: 0.2 },
  { models: ['claude-opus-5'], input: 5, output: 25, cacheRead: 0.5 },
  {
    models: ['claude-opus-4-8', 'claude-opus-4-7', 'claude-opus-4-6', 'claude-opus-4-5'],
    input: 5,
    output: 25,
    cacheRead: 0.5,
  },
  { models: ['claude-sonnet-5-5'], input: 2, output: 10, cacheRead: 0.1 },
  { models: ['claude-sonnet-5'], input: 2, output: 10, cacheRead: 0.2 },
  { models: ['claude-sonnet-4-6', 'claude-sonnet-4-5'], input: 3, output: 15, cacheRead: 0.3 },
  {
    models: ['claude-haiku-5-5'],
    input: 0.1,
    output: 0.5,
    cacheRead: 0.01,
    longPrompt: { above: 100_000, input: 0.5, output: 2.5, cacheRead: 0.05 },
  },
  { models: ['claude-haiku-4-5'], input: 1, output: 5, cacheRead: 0.1 },
];

/** Only Anthropic sends a bill. A compatible server may answer under any name, and the rehearsal crew is free. */
export const pricesFor = (crew: Crew): readonly ModelPrice[] => (crew === 'claude' ? CLAUDE_PRICES : []);

const DATED = /-\d{8}$/;

/** undefined for an unknown model. A dated name, such as claude-opus-4-5-20251101, costs what the undated one does. */
export const findPrice = (prices: readonly ModelPrice[], model: string): ModelPrice | undefined =>
  prices.find(({ models }) => models.includes(model) || models.includes(model.replace(DATED, '')));

/** US dollars for one call. */
export function costOf(price: ModelPrice, counts: TokenCounts): number {
  const { longPrompt } = price;
  const { input, output, cacheRead } =
    longPrompt !== undefined && inputTokens(counts) > longPrompt.above ? longPrompt : price;
  const millionths =
    counts.input * input +
    counts.cacheRead * cacheRead +
    counts.cacheWrite5m * input * 1.25 +
    counts.cacheWrite1h * input * 2 +
    counts.output * output;
  return millionths / 1_000_000;
}
