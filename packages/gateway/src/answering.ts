import type { Upstream } from '@nugget/contract';
import type { Answering } from './call/relayCall.ts';
import type { GatewayLogger } from './gateway.ts';
import { createPriceList } from './meter/priceList.ts';
import { type ModelPrice, pricesFor } from './meter/pricing.ts';
import { type RecordingUpstream, recordingUpstream } from './upstreams/recordingUpstream.ts';

export interface AnswerersOptions {
  /** Instead of the price list that belongs to an upstream's crew. */
  readonly pricing?: readonly ModelPrice[];
  /** A file that gets every exchange. */
  readonly recordTo?: string;
  readonly logger: GatewayLogger;
}

/** The upstreams of a gateway, one after the other. */
export interface Answerers {
  /** What a call with this upstream goes through. */
  with(upstream: Upstream): Answering;
  /** Resolves when every exchange until now is recorded, whichever upstream it was with. */
  written(): Promise<void>;
}

export function createAnswerers({ pricing, recordTo, logger }: AnswerersOptions): Answerers {
  const recordings: RecordingUpstream[] = [];

  const recorded = (upstream: Upstream): Upstream => {
    if (recordTo === undefined) return upstream;
    const recording = recordingUpstream(upstream, {
      file: recordTo,
      onFailure: (error) =>
        logger.warn({ file: recordTo, error: error.message }, 'A model call could not be recorded.'),
    });
    recordings.push(recording);
    return recording;
  };

  return {
    with: (upstream) => ({
      upstream: recorded(upstream),
      prices: createPriceList({
        prices: pricing ?? pricesFor(upstream.crew),
        onUnpriced: (model) =>
          logger.warn({ model }, 'No price is known for this model: its calls count as free.'),
      }),
    }),
    written: async () => void (await Promise.all(recordings.map((recording) => recording.written()))),
  };
}
