import type { NuggetSpec } from '@nugget/contract';
import type { Glyphs } from './glyphs.ts';
import type { Paint } from './paint.ts';

/** What the spec allows to spend; undefined where it sets no bound. */
export interface Budget {
  readonly maxTokens: number | undefined;
  readonly maxCostUsd: number | undefined;
}

export const NO_BUDGET: Budget = { maxTokens: undefined, maxCostUsd: undefined };

export const budgetOf = ({ budget }: NuggetSpec): Budget => ({
  maxTokens: budget?.max_tokens,
  maxCostUsd: budget?.max_cost_usd,
});

/** Everything a picture of a session depends on besides the session itself. */
export interface Frame {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds in which the session lay still; see away.ts. */
  readonly away: number;
  /** Of the terminal, in cells and lines. */
  readonly width: number;
  readonly height: number;
  readonly glyphs: Glyphs;
  readonly paint: Paint;
  readonly budget: Budget;
}
