import { homedir } from 'node:os';
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
  PORTAL_KINDS,
} from '@nugget/adapters';
import { toNuggetError } from '@nugget/contract';
import {
  type Clock,
  createFlashTarget,
  createOrchestrator,
  createSessionStore,
  createTextGate,
  DEFAULT_SETTINGS,
  type EngineTools,
  type HardwareService,
  type Orchestrator,
  type SessionPersistence,
  type SessionStore,
} from '@nugget/engine';
import { createGateway, type Gateway, type GatewayLogger } from '@nugget/gateway';
import { BOARD_TEST_HOST } from '@nugget/virtual-board/node';
import type { ComposedApp } from './app.ts';
import { askBoards, detectionOf, virtualBoard } from './boards/detectBoards.ts';
import { deviceOf } from './boards/deviceOf.ts';
import { findBoard } from './boards/findBoard.ts';
import { openBoards } from './boards/openBoards.ts';
import type { VirtualShelf } from './boards/virtualShelf.ts';
import { openDayLedger } from './budget/dayLedger.ts';
import { engineBudget } from './budget/engineBudget.ts';
import { meteredGateway } from './budget/meteredGateway.ts';
import type { Config } from './config.ts';
import { createLibrary } from './library/library.ts';
import { createWorkspaceFolders } from './library/workspaceFolders.ts';
import { createNuggetFiles, type SessionMatter } from './nuggetFile/nuggetFiles.ts';
import { newSessionId } from './sessionId.ts';
import { createAdultGate } from './settings/adultGate.ts';
import { deleteEverything } from './settings/deleteEverything.ts';
import { openSettings, type SettingsService } from './settings/settings.ts';
import { createSettingsFiles } from './settings/settingsFiles.ts';
import { openUpstream } from './upstream.ts';

/** Agents that wait for a task: each saves its task 0.3 s, and costs 170 MB and a part of a core while it starts. */
const SPARE_AGENTS = 1;
/** A sandbox that does not start by then counts as missing. */
const SANDBOX_TRIAL_MS = 10_000;

export interface ComposeOptions {
  /** Changes what the engine is handed: measurements wrap tools, tests replace them. */
  readonly tools?: (real: EngineTools) => EngineTools;
  /** Told of what went wrong beside a build. */
  readonly logger?: GatewayLogger;
}

const SILENT: GatewayLogger = { warn: () => undefined };

/** Builds a whole Nugget: the only place where rooms meet. Opens the gateway's loopback port, and nothing else. */
export async function compose(started: Config, options: ComposeOptions = {}): Promise<ComposedApp> {
  const { tools: adapt = (real) => real, logger = SILENT } = options;
  const { home } = started;
  const clock = createSystemClock();
  const settings = await openSettings({
    started,
    files: createSettingsFiles({
      home,
      onDamaged: (problem) => logger.warn(problem, 'Damaged settings were set aside; the defaults hold.'),
    }),
    openUpstream,
    use: (upstream) => gateway.use(upstream),
    crew: () => gateway.crew,
    spentToday: () => ledger.spentToday(),
  });
  const gateway = await startGateway(settings.config(), logger);
  const persistence = createSessionFolders({
    home,
    processes: createProcessTable(),
    onDamaged: ({ id, error }) => logger.warn({ id, error: error.message }, 'A session cannot be read.'),
  });
  const store = createSessionStore({
    persistence,
    clock,
    gate: createTextGate({ secrets: settings.secrets }),
    newId: () => newSessionId(clock.now()),
  });
  const ledger = await openDayLedger({
    home,
    clock,
    store,
    onFailure: (error) =>
      logger.warn({ error: error.message }, 'What was used today is not all on the disk.'),
  });
  const machine = await openMachine(settings, logger);
  const { virtualShelf } = machine;
  const tools = adapt({ ...machine.tools, gateway: meteredGateway(gateway, ledger) });
  const orchestrator = createOrchestrator({
    store,
    tools,
    settings: () => ({
      ...DEFAULT_SETTINGS,
      crewSize: settings.config().crewSize,
      ...engineBudget(settings.chosen().budget, ledger.spentToday),
    }),
  });
  return {
    get config() {
      return settings.config();
    },
    get crew() {
      return gateway.crew;
    },
    store,
    orchestrator,
    virtualShelf,
    ...boardsOfApp({ hardware: tools.hardware, shelf: virtualShelf, store, settings }),
    ...ownData({ home, clock, store, persistence, orchestrator, tools, logger, virtualShelf }),
    settings,
    adultGate: createAdultGate({ clock }),
    deleteEverything: () =>
      deleteEverything({ home, orchestrator, store, persistence, settings, ledger, shelf: virtualShelf }),
    async close() {
      await orchestrator.shutdown();
      await store.closeAll();
      await machine.close();
      await gateway.close();
      await ledger.saved();
      await endAll();
    },
  };
}

interface BoardParts {
  readonly hardware: HardwareService;
  readonly shelf: VirtualShelf;
  readonly store: SessionStore;
  readonly settings: SettingsService;
}

/** What the command line and the server need of boards. */
function boardsOfApp({
  hardware,
  shelf,
  store,
  settings,
}: BoardParts): Pick<ComposedApp, 'hardware' | 'findBoard' | 'detectBoards'> {
  const find = { hardware, shelf, deviceOf: deviceOf(store) };
  return {
    hardware,
    findBoard: (port, signal) => findBoard(find, port, signal),
    detectBoards: async (signal) =>
      detectionOf(await askBoards(hardware, signal), {
        virtual: virtualBoard('', 'unknown'),
        language: settings.chosen().language,
      }),
  };
}

interface OwnDataParts {
  readonly home: string;
  readonly clock: Clock;
  readonly store: SessionStore;
  readonly persistence: SessionPersistence;
  readonly orchestrator: Orchestrator;
  readonly tools: Pick<EngineTools, 'openGit'>;
  readonly virtualShelf: Pick<VirtualShelf, 'remove'>;
  readonly logger: GatewayLogger;
}

/** What people keep here besides sessions. */
function ownData(parts: OwnDataParts): Pick<ComposedApp, 'library' | 'nuggetFiles' | 'workspaceFolders'> {
  const { home, store, persistence, orchestrator, tools, logger } = parts;
  const removeSession = async (id: string): Promise<void> => {
    await store.close(id);
    await parts.virtualShelf.remove(id);
    await persistence.remove(id).catch((thrown: unknown) => {
      const error = toNuggetError(thrown);
      if (error.code !== 'SESSION_NOT_FOUND') logger.warn({ id, error: error.message }, 'A session stays.');
    });
  };
  const library = createLibrary({
    ...parts,
    removeSession,
    onDamaged: ({ id, error }) => logger.warn({ id, error: error.message }, 'A nugget cannot be read.'),
  });
  const sessions = {
    add: async (nugget: SessionMatter): Promise<string> =>
      (await orchestrator.importNugget(nugget)).sessionId,
    remove: removeSession,
  };
  return {
    library,
    nuggetFiles: createNuggetFiles({ ...parts, openGit: tools.openGit, library, sessions }),
    workspaceFolders: createWorkspaceFolders({ home, userHome: homedir() }),
  };
}

async function startGateway({ model, recordTo }: Config, logger: GatewayLogger): Promise<Gateway> {
  const recording = recordTo === undefined ? {} : { recordTo };
  const gateway = createGateway({ upstream: await openUpstream(model), logger, ...recording });
  await gateway.start();
  return gateway;
}

/** How things are really done on this computer. Models and sharing are asked for whenever they are needed. */
async function openMachine(
  settings: SettingsService,
  logger: GatewayLogger,
): Promise<{
  readonly tools: Omit<EngineTools, 'gateway'>;
  readonly virtualShelf: VirtualShelf;
  close(): Promise<void>;
}> {
  const { home, hostEnv } = settings.config();
  const clock = createSystemClock();
  const agentRunner = createAgentRunner({
    model: () => settings.config().agentModel,
    scratch: join(home, 'scratch'),
    hostEnv,
    clock,
    prewarm: { count: SPARE_AGENTS, maxTurns: DEFAULT_SETTINGS.maxTurns },
  });
  const plannerModel = (): string => settings.config().plannerModel;
  const sandbox = await createSandbox({
    path: hostEnv.PATH ?? '',
    signal: AbortSignal.timeout(SANDBOX_TRIAL_MS),
  });
  const files = createWorkspace();
  const boards = openBoards({ home, clock, env: hostEnv, logger });
  const { hardware, shelf: virtualBoards } = boards;
  const tools = {
    clock,
    agentRunner,
    plannerModel: createPlannerModel({ model: plannerModel }),
    textModel: createTextModel({ model: plannerModel }),
    testRunner: createTestRunner({
      runtimes: createRuntimes({ env: hostEnv, board: BOARD_TEST_HOST }),
      sandbox,
    }),
    files,
    hardware,
    virtualBoards,
    portalKinds: PORTAL_KINDS,
    deployTargets: [
      createFlashTarget({ hardware, virtualBoards, files, clock }),
      createWebPreview({ lan: () => settings.chosen().lan_sharing }),
    ],
    openGit: (sessionFolder: string) => openGitService({ sessionFolder, clock, env: hostEnv }),
  };
  const close = async (): Promise<void> => {
    await boards.close();
    await agentRunner.close();
  };
  return { tools, virtualShelf: virtualBoards, close };
}
