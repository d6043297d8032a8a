import { NuggetError, type Upstream } from '@nugget/contract';
import { SILENCE_LIMITS, type SilenceLimits } from './call/stallWatch.ts';
import type { Gateway, GatewayLogger } from './gateway.ts';
import { createKeyRing } from './keyRing.ts';
import { createMessagesApp } from './messagesApp.ts';
import { createPriceList } from './meter/priceList.ts';
import { type ModelPrice, pricesFor } from './meter/pricing.ts';
import { recordingUpstream } from './upstreams/recordingUpstream.ts';

export interface GatewayOptions {
  readonly upstream: Upstream;
  /** Instead of the price list that belongs to the upstream's crew. */
  readonly pricing?: readonly ModelPrice[];
  /** A file that gets every exchange as a line of JSON, without any key; `replayUpstream` plays it again. */
  readonly recordTo?: string;
  readonly logger?: GatewayLogger;
  readonly limits?: SilenceLimits;
}

const SILENT: GatewayLogger = { warn: () => undefined };

export function createGateway(options: GatewayOptions): Gateway {
  const { logger = SILENT, limits = SILENCE_LIMITS, recordTo } = options;
  const { crew } = options.upstream;
  const prices = createPriceList({
    prices: options.pricing ?? pricesFor(crew),
    onUnpriced: (model) =>
      logger.warn({ model }, 'No price is known for this model: its calls count as free.'),
  });
  const recording =
    recordTo === undefined
      ? undefined
      : recordingUpstream(options.upstream, {
          file: recordTo,
          onFailure: (error) =>
            logger.warn({ file: recordTo, error: error.message }, 'A model call could not be recorded.'),
        });
  const keys = createKeyRing();
  const app = createMessagesApp(keys, { upstream: recording ?? options.upstream, prices, limits, logger });

  const baseUrl = (): string => {
    const address = app.server.address();
    if (address === null || typeof address === 'string')
      throw new NuggetError('INTERNAL', { message: 'The gateway is used before its start().' });
    return `http://127.0.0.1:${address.port}`;
  };

  return {
    crew,
    get baseUrl() {
      return baseUrl();
    },
    async start() {
      await app.listen({ host: '127.0.0.1', port: 0 });
    },
    issue: (caller, meter) => ({ baseUrl: baseUrl(), ...keys.issue(caller, meter) }),
    async close() {
      await app.close();
      await recording?.written();
    },
  };
}
