import { join } from 'node:path';
import {
  createAgentRunner,
  createPlannerModel,
  createProcessTable,
  createRuntimes,
  createSandbox,
  createSessionFolders,
  createSystemClock,
  createTestRunner,
  createTextModel,
  createWebPreview,
  createWorkspace,
  endAll,
  openGitService,
} from '@nugget/adapters';
import {
  createOrchestrator,
  createSessionStore,
  createTextGate,
  DEFAULT_SETTINGS,
  type EngineTools,
} from '@nugget/engine';
import { createGateway } from '@nugget/gateway';
import type { NuggetApp } from './app.ts';
import { type Config, secretsOf } from './config.ts';
import { newSessionId } from './sessionId.ts';
import { openUpstream } from './upstream.ts';

/** Agents that wait for a task: each saves its task 0.3 s, and costs 170 MB and a part of a core while it starts. */
const SPARE_AGENTS = 1;
/** A sandbox that does not start by then counts as missing. */
const SANDBOX_TRIAL_MS = 10_000;

export interface ComposeOptions {
  /** Changes what the engine is handed: measurements wrap tools, tests replace them. */
  readonly tools?: (real: EngineTools) => EngineTools;
}

/** Builds a whole Nugget: the only place where rooms meet. Opens the gateway's loopback port, and nothing else. */
export async function compose(
  config: Config,
  { tools: adapt = (real) => real }: ComposeOptions = {},
): Promise<NuggetApp> {
  const clock = createSystemClock();
  const recordTo = config.recordTo === undefined ? {} : { recordTo: config.recordTo };
  const gateway = createGateway({ upstream: await openUpstream(config.model), ...recordTo });
  await gateway.start();
  const { hostEnv } = config;
  const agentRunner = createAgentRunner({
    model: config.agentModel,
    scratch: join(config.home, 'scratch'),
    hostEnv,
    clock,
    prewarm: { count: SPARE_AGENTS, maxTurns: DEFAULT_SETTINGS.maxTurns },
  });
  const tools = adapt({
    clock,
    gateway,
    agentRunner,
    plannerModel: createPlannerModel({ model: config.plannerModel }),
    textModel: createTextModel({ model: config.plannerModel }),
    testRunner: createTestRunner({
      runtimes: createRuntimes(hostEnv),
      sandbox: await createSandbox({
        path: hostEnv.PATH ?? '',
        signal: AbortSignal.timeout(SANDBOX_TRIAL_MS),
      }),
    }),
    files: createWorkspace(),
    deployTargets: [createWebPreview()],
    openGit: (sessionFolder) => openGitService({ sessionFolder, clock, env: hostEnv }),
  });
  const store = createSessionStore({
    persistence: createSessionFolders({
      home: config.home,
      processes: createProcessTable(),
      onDamaged: () => undefined,
    }),
    clock,
    gate: createTextGate({ secrets: secretsOf(config) }),
    newId: () => newSessionId(clock.now()),
  });
  const settings = { ...DEFAULT_SETTINGS, crewSize: config.crewSize };
  const orchestrator = createOrchestrator({ store, tools, settings });

  return {
    config,
    crew: gateway.crew,
    store,
    orchestrator,
    async close() {
      await orchestrator.shutdown();
      await store.closeAll();
      await agentRunner.close();
      await gateway.close();
      await endAll();
    },
  };
}
