import type { GatewayPass, MeterPort, ModelGateway, Usage } from '../../../ports/index.ts';

export interface FakeGateway extends ModelGateway {
  /** One model call with a pass: counted, or why it is refused. */
  call(pass: GatewayPass, usage: Usage): string | undefined;
  /** Passes that are not revoked. */
  open(): number;
}

export function createFakeGateway(crew: ModelGateway['crew'] = 'claude'): FakeGateway {
  const callers = new Map<
    string,
    { readonly caller: Parameters<MeterPort['admit']>[0]; readonly meter: MeterPort }
  >();
  let issued = 0;
  return {
    crew,
    open: () => callers.size,
    issue(caller, meter) {
      issued += 1;
      const apiKey = `pass-${issued}`;
      callers.set(apiKey, { caller, meter });
      return { baseUrl: 'http://127.0.0.1', apiKey, revoke: () => void callers.delete(apiKey) };
    },
    call({ apiKey }, usage) {
      const known = callers.get(apiKey);
      if (known === undefined) return 'The pass is not valid.';
      const refused = known.meter.admit(known.caller);
      if (refused === undefined) known.meter.record(known.caller, usage);
      return refused;
    },
  };
}

/** So many tokens, free of charge. */
export const tokens = (count: number): Usage => ({ inputTokens: count, outputTokens: 0, costUsd: 0 });
