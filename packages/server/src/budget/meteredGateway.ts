import type { ModelGateway } from '@nugget/engine';
import type { DayLedger } from './dayLedger.ts';

/** The gateway, with every call that goes through it counted for today as well. */
export const meteredGateway = (gateway: ModelGateway, ledger: Pick<DayLedger, 'add'>): ModelGateway => ({
  get crew() {
    return gateway.crew;
  },
  issue: (caller, meter) =>
    gateway.issue(caller, {
      admit: (who) => meter.admit(who),
      record(who, usage) {
        const tokens = usage.inputTokens + usage.outputTokens;
        ledger.add(who.sessionId, { tokens, costUsd: usage.costUsd });
        meter.record(who, usage);
      },
    }),
});
