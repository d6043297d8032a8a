import { NuggetError, type Upstream } from '@nugget/contract';
import { type AnswerersOptions, createAnswerers } from './answering.ts';
import { SILENCE_LIMITS, type SilenceLimits } from './call/stallWatch.ts';
import type { Gateway, GatewayLogger } from './gateway.ts';
import { createKeyRing } from './keyRing.ts';
import { createMessagesApp } from './messagesApp.ts';

export interface GatewayOptions extends Omit<AnswerersOptions, 'logger'> {
  /** Who answers until `use` names another one. */
  readonly upstream: Upstream;
  readonly logger?: GatewayLogger;
  readonly limits?: SilenceLimits;
}

const SILENT: GatewayLogger = { warn: () => undefined };

export function createGateway(options: GatewayOptions): Gateway {
  const { logger = SILENT, limits = SILENCE_LIMITS } = options;
  const answerers = createAnswerers({ ...options, logger });
  let answering = answerers.with(options.upstream);
  const keys = createKeyRing();
  const app = createMessagesApp(keys, { answering: () => answering, limits, logger });

  const baseUrl = (): string => {
    const address = app.server.address();
    if (address === null || typeof address === 'string')
      throw new NuggetError('INTERNAL', { message: 'The gateway is used before its start().' });
    return `http://127.0.0.1:${address.port}`;
  };

  return {
    get crew() {
      return answering.upstream.crew;
    },
    get baseUrl() {
      return baseUrl();
    },
    async start() {
      await app.listen({ host: '127.0.0.1', port: 0 });
    },
    issue: (caller, meter) => ({ baseUrl: baseUrl(), ...keys.issue(caller, meter) }),
    use(upstream) {
      answering = answerers.with(upstream);
    },
    async close() {
      await app.close();
      await answerers.written();
    },
  };
}
