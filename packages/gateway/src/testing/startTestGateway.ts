import { onTestFinished } from 'vitest';
import { createGateway, type GatewayOptions } from '../createGateway.ts';
import type { Gateway, GatewayPass } from '../gateway.ts';
import type { Caller, MeterPort, Usage } from '../meter/meterPort.ts';
import { anthropicUpstream } from '../upstreams/anthropicUpstream.ts';
import { type ScriptedServer, startScriptedServer } from './scriptedServer.ts';

export const REAL_KEY = 'sk-ant-the-real-key';

const CALLER: Caller = { sessionId: 's1', taskId: 't1', agentName: 'Ada' };

export interface TestGateway {
  readonly model: ScriptedServer;
  readonly pass: GatewayPass;
  readonly usages: readonly (Caller & Usage)[];
  readonly warnings: readonly string[];
  issue(caller?: Partial<Caller>, admit?: MeterPort['admit']): GatewayPass;
  /** Posts a body with the pass's key. */
  ask(init?: {
    readonly pass?: GatewayPass;
    readonly body?: string;
    readonly signal?: AbortSignal;
  }): Promise<Response>;
  readonly gateway: Gateway;
  close(): Promise<void>;
}

/** A gateway in front of a scripted server, both on real sockets, closed when the test is over. */
export async function startTestGateway(options: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  const model = await startScriptedServer();
  const usages: (Caller & Usage)[] = [];
  const warnings: string[] = [];
  const gateway = createGateway({
    upstream: anthropicUpstream({ apiKey: REAL_KEY, baseUrl: model.url }),
    logger: { warn: (details, message) => warnings.push(`${message} ${JSON.stringify(details)}`) },
    ...options,
  });
  await gateway.start();
  onTestFinished(async () => {
    await gateway.close();
    await model.close();
  });

  const issue: TestGateway['issue'] = (caller = {}, admit = () => undefined) =>
    gateway.issue(
      { ...CALLER, ...caller },
      { admit, record: (who, usage) => usages.push({ ...who, ...usage }) },
    );
  const pass = issue();
  return {
    gateway,
    model,
    pass,
    usages,
    warnings,
    issue,
    ask: ({ pass: { baseUrl, apiKey } = pass, body = '{"model":"m","stream":true}', signal } = {}) =>
      fetch(`${baseUrl}/v1/messages?beta=true`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
        body,
        ...(signal === undefined ? {} : { signal }),
      }),
    close: gateway.close,
  };
}
