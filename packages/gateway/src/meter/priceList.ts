import { costOf, findPrice, type ModelPrice } from './pricing.ts';
import type { TokenCounts } from './tokenCounts.ts';

export interface PriceList {
  /** US dollars; 0 for a model without a price. */
  cost(model: string, counts: TokenCounts): number;
}

/** `onUnpriced` hears once of each model that no entry fits; where nothing has a price, nothing is missing. */
export function createPriceList(options: {
  readonly prices: readonly ModelPrice[];
  readonly onUnpriced: (model: string) => void;
}): PriceList {
  const { prices, onUnpriced } = options;
  const unpriced = new Set<string>();
  return {
    cost(model, counts) {
      const price = findPrice(prices, model);
      if (price !== undefined) return costOf(price, counts);
      if (model !== '' && prices.length > 0 && !unpriced.has(model)) {
        unpriced.add(model);
        onUnpriced(model);
      }
      return 0;
    },
  };
}
