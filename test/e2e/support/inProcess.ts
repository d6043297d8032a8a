import { join } from 'node:path';
import { createAgentRunner, createPlannerModel } from '@nugget/adapters';
import { type NuggetSpecInput, parseSpec, type RecordedEvent } from '@nugget/contract';
import type { EngineTools } from '@nugget/engine';
import { compatibleUpstream, createGateway } from '@nugget/gateway';
import { compose, type NuggetApp, readConfig, type SessionEntry } from '@nugget/server';
import { onTestFinished } from 'vitest';
import { aHome } from './home.ts';

/** A whole Nugget in the test's own process, until the test is over. */
export interface InProcess {
  readonly app: NuggetApp;
  readonly home: string;
  /** Makes a session and starts to build; `ended` says how it ended. */
  start(spec: NuggetSpecInput): Promise<Started>;
}

export interface Started {
  readonly entry: SessionEntry;
  readonly ended: ReturnType<NuggetApp['orchestrator']['start']>;
  /** Resolves with the first event, past or future, that fits. */
  until(fits: (event: RecordedEvent) => boolean): Promise<RecordedEvent>;
  events(): readonly RecordedEvent[];
}

export interface InProcessOptions {
  /** Settings besides the home. */
  readonly env?: Readonly<Record<string, string>>;
  readonly tools?: (real: EngineTools) => EngineTools;
}

export async function openInProcess({ env = {}, ...options }: InProcessOptions = {}): Promise<InProcess> {
  const home = await aHome();
  onTestFinished(home.remove);
  const { PATH, LANG } = process.env;
  const config = readConfig({ PATH, LANG, NUGGET_HOME: home.path, NUGGET_PACE: 'brisk', ...env });
  const app = await compose(config, options);
  onTestFinished(app.close);
  return { app, home: home.path, start: (spec) => start(app, spec) };
}

/**
 * The same, with a model at an address and less patience: a call is repeated once, without a pause, and silence is
 * given up after two seconds.
 */
export async function openImpatient(url: string): Promise<InProcess> {
  const limits = { firstByteMs: 2_000, idleMs: 2_000 };
  const gateway = createGateway({ upstream: compatibleUpstream({ url }), limits });
  await gateway.start();
  onTestFinished(gateway.close);
  const { path: scratch, remove } = await aHome();
  onTestFinished(remove);
  const { PATH } = process.env;
  const tools = (real: EngineTools): EngineTools => {
    const agentRunner = createAgentRunner({
      scratch: join(scratch, 'agents'),
      hostEnv: { PATH },
      clock: real.clock,
      modelRetries: 1,
    });
    onTestFinished(agentRunner.close);
    return { ...real, gateway, agentRunner, plannerModel: createPlannerModel({ backoffMs: 0 }) };
  };
  return openInProcess({ tools });
}

async function start({ store, orchestrator }: NuggetApp, input: NuggetSpecInput): Promise<Started> {
  const parsed = parseSpec(input);
  if (parsed.outcome === 'refused') throw new Error(JSON.stringify(parsed.problems));
  const entry = await store.create();
  const ended = orchestrator.start(entry.id, parsed.spec);
  ended.catch(() => undefined);
  return {
    entry,
    ended,
    events: () => entry.log.after(0),
    until: (fits) =>
      new Promise((resolve, reject) => {
        const stop = entry.log.subscribe(0, (event) => {
          if (fits(event)) resolve(event);
        });
        ended.then(() => reject(new Error('The build ended before the event came')), reject).finally(stop);
      }),
  };
}
