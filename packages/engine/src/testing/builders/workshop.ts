import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { NuggetSpec, PlannerAnswer, RecordedEvent, SessionView } from '@nugget/contract';
import { onTestFinished } from 'vitest';
import type { SessionOutcome } from '../../buildSession.ts';
import { createFlashTarget } from '../../deploy/board/flashTarget.ts';
import { createOrchestrator, type Orchestrator } from '../../orchestrator.ts';
import { DEFAULT_SETTINGS, type EngineSettings, type EngineTools } from '../../phases/types.ts';
import type { AgentRequest, AgentRun, TestReport } from '../../ports/index.ts';
import { createTextGate } from '../../session/textGate.ts';
import { createSessionStore, type SessionEntry, type SessionStore } from '../../sessionStore.ts';
import { type AgentStep, createFakeAgentRunner, type FakeAgentRunner } from '../fakes/agentRunner.ts';
import { readTree } from '../fakes/folderGit/tree.ts';
import {
  createFolderGit,
  createFolderRepository,
  type FolderGitOptions,
  type FolderRepository,
} from '../fakes/folderGit.ts';
import { createFolderWorkspace } from '../fakes/folderWorkspace.ts';
import { createFakeHardware, type FakeHardware } from '../fakes/hardwareService.ts';
import { createManualClock, type ManualClock } from '../fakes/manualClock.ts';
import { createMemoryPersistence, type MemoryPersistence } from '../fakes/memoryPersistence.ts';
import { createFakePlannerModel, type ModelSays, saysJson } from '../fakes/plannerModel.ts';
import { createFakeTextModel } from '../fakes/textModel.ts';
import { aPlannedSpec } from './plannerAnswer.ts';
import { type Cut, type CuttableWrites, cutWrites } from './workshop/cutWrites.ts';
import { createFakeGateway, type FakeGateway } from './workshop/fakeGateway.ts';
import { createFakePlace, type FakePlace } from './workshop/fakePlace.ts';
import { createLife } from './workshop/life.ts';
import { mortalGit, mortalRunner } from './workshop/mortalTools.ts';
import { passing } from './workshop/reports.ts';

export interface WorkshopOptions {
  readonly spec?: NuggetSpec;
  /** What the planner answers, in every process. */
  readonly plan: PlannerAnswer;
  /** What an agent does; by default it writes `<task id>.txt` and is done. */
  readonly play?: (request: AgentRequest, bench: Bench) => readonly AgentStep[];
  /** What the n-th test run of the workshop says, from 1; it may look at the files under test. */
  readonly tests?: (
    run: number,
    files: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) => TestReport | Promise<TestReport>;
  readonly place?: FakePlace;
  readonly hardware?: FakeHardware;
  readonly settings?: Partial<EngineSettings>;
  /** Replaces what the engine is handed. */
  readonly tools?: (tools: EngineTools) => EngineTools;
  readonly planner?: readonly ModelSays[];
  /** What the model says when it is to explain code. */
  readonly explains?: readonly ModelSays[];
  readonly secrets?: readonly string[];
  readonly crew?: EngineTools['gateway']['crew'];
}

/** One process that works on the session. */
export interface Bench {
  readonly persistence: MemoryPersistence;
  readonly writes: CuttableWrites;
  readonly clock: ManualClock;
  readonly store: SessionStore;
  readonly orchestrator: Orchestrator;
  readonly runner: FakeAgentRunner;
  readonly gateway: FakeGateway;
  readonly entry: SessionEntry;
  /** Kills this process: nothing of it goes on. */
  kill(): Promise<void>;
}

/** A session, the tools that a build of it needs, and the processes that come and go over it. */
export interface Workshop {
  readonly spec: NuggetSpec;
  readonly repository: FolderRepository;
  /** Every request to an agent, of all processes. */
  readonly requests: readonly AgentRequest[];
  /** The process at work. */
  readonly bench: Bench;
  start(): Promise<SessionOutcome>;
  resume(): Promise<SessionOutcome>;
  /** Kills the process and starts the next one, which has opened the session and not begun to build. */
  restart(options?: { readonly cut?: Cut }): Promise<Bench>;
  events(): readonly RecordedEvent[];
  view(): SessionView;
  /** The first event, told already or yet to come, that fits. */
  until<T extends RecordedEvent['type']>(
    type: T,
    fits?: (event: Extract<RecordedEvent, { type: T }>) => boolean,
  ): Promise<Extract<RecordedEvent, { type: T }>>;
  /** What stands in the workspace: path -> text. */
  files(): Promise<Readonly<Record<string, string>>>;
  contextFile(): Promise<string | undefined>;
}

const SESSION = 'session-1';

export const writes = (path: string, content = `${path}\n`): AgentStep => ({ kind: 'write', path, content });
export const finishes = (summary: string): AgentStep => ({ kind: 'finish', summary });

const writesItsFile = ({ taskId }: AgentRequest): readonly AgentStep[] => [
  writes(`${taskId}.txt`),
  finishes(`Made ${taskId}.`),
];

/** A new workshop; its folder goes when the test ends. `cut` is where its first process dies. */
export async function aWorkshop(
  options: WorkshopOptions,
  { cut }: { readonly cut?: Cut } = {},
): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'nugget-workshop-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const repository = createFolderRepository();
  const requests: AgentRequest[] = [];
  const shop: Shop = { options, folder, repository, requests, testRuns: { count: 0 }, others: new Map() };
  const spec = options.spec ?? aPlannedSpec();
  let bench = await openBench(shop, { disk: createMemoryPersistence(), cut });

  const events = (): readonly RecordedEvent[] => bench.entry.log.after(0);
  return {
    spec,
    repository,
    requests,
    get bench() {
      return bench;
    },
    start: () => bench.orchestrator.start(SESSION, spec),
    resume: () => bench.orchestrator.resume(SESSION),
    async restart(next = {}) {
      await bench.kill();
      bench = await openBench(shop, { disk: bench.persistence.restart(), cut: next.cut });
      return bench;
    },
    events,
    view: () => bench.entry.log.view,
    until: (type, fits = () => true) => firstEvent(bench.entry, type, fits),
    files: async () => Object.fromEntries(await readTree(join(folder, 'workspace'))),
    contextFile: () => createFolderWorkspace().readText(folder, 'context.md', 100_000),
  };
}

function firstEvent<T extends RecordedEvent['type']>(
  { log }: SessionEntry,
  type: T,
  fits: (event: Extract<RecordedEvent, { type: T }>) => boolean,
): Promise<Extract<RecordedEvent, { type: T }>> {
  type Wanted = Extract<RecordedEvent, { type: T }>;
  const isWanted = (event: RecordedEvent): event is Wanted => event.type === type;
  return new Promise((resolve) => {
    log.subscribe(0, (event) => {
      if (isWanted(event) && fits(event)) resolve(event);
    });
  });
}

interface Shop {
  readonly options: WorkshopOptions;
  readonly folder: string;
  readonly repository: FolderRepository;
  readonly requests: AgentRequest[];
  readonly testRuns: { count: number };
  /** Of sessions beside the one that the workshop is about. */
  readonly others: Map<string, FolderRepository>;
}

interface Disk {
  readonly disk: MemoryPersistence;
  readonly cut: Cut | undefined;
}

async function openBench(shop: Shop, { disk, cut }: Disk): Promise<Bench> {
  const { options } = shop;
  const life = createLife();
  const runs = new Set<AgentRun>();
  const writes = cutWrites(disk, cut);
  const clock = createManualClock();
  const gateway = createFakeGateway(options.crew);
  const runner = createFakeAgentRunner({
    play(request) {
      shop.requests.push(request);
      return (options.play ?? writesItsFile)(request, bench);
    },
  });
  const gate = createTextGate({ secrets: options.secrets ?? [] });
  let made = 0;
  const newId = (): string => {
    made += 1;
    return made === 1 ? SESSION : `session-${made}`;
  };
  const store = createSessionStore({ persistence: writes.persistence, clock, gate, newId });
  const tools = toolsOf(shop, { clock, gateway, agentRunner: mortalRunner(runner, life, runs), life });
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const orchestrator = createOrchestrator({ store, tools: options.tools?.(tools) ?? tools, settings });
  const entry = (await disk.list()).length > 0 ? await store.open(SESSION) : await store.create();
  const bench: Bench = {
    persistence: disk,
    writes,
    clock,
    store,
    orchestrator,
    runner,
    gateway,
    entry,
    async kill() {
      const atRest = life.end();
      await Promise.all([...runs].map((run) => run.close()));
      await atRest;
    },
  };
  return bench;
}

interface Hands extends Pick<EngineTools, 'clock' | 'gateway' | 'agentRunner'> {
  readonly life: ReturnType<typeof createLife>;
}

function toolsOf(shop: Shop, { life, ...hands }: Hands): EngineTools {
  const { options, folder, testRuns } = shop;
  const {
    explains = [],
    plan,
    planner = [saysJson(plan)],
    tests = () => passing(),
    place = createFakePlace(),
    hardware = createFakeHardware(),
  } = options;
  const files = createFolderWorkspace();
  return {
    ...hands,
    plannerModel: createFakePlannerModel({ script: planner }),
    textModel: createFakeTextModel({ script: explains }),
    testRunner: {
      async run({ folder: underTest, signal }) {
        testRuns.count += 1;
        return tests(testRuns.count, Object.fromEntries(await readTree(underTest)), signal);
      },
    },
    // The session's own folder is one in memory; what is written into it lands beside the workspace.
    files: {
      ...files,
      writeText: (at, path, text) => files.writeText(path === 'context.md' ? folder : at, path, text),
    },
    deployTargets: [
      place,
      createFlashTarget({ hardware, virtualBoards: hardware, files, clock: hands.clock }),
    ],
    hardware,
    virtualBoards: hardware,
    portalKinds: [],
    openGit: async (sessionFolder) => mortalGit(createFolderGit(placeOf(shop, sessionFolder)), life),
  };
}

/** Other sessions of the same process work in folders of their own. */
function placeOf({ folder, repository, others }: Shop, sessionFolder: string): FolderGitOptions {
  const id = basename(sessionFolder);
  if (id === SESSION) return { folder, repository };
  const own = others.get(id) ?? createFolderRepository();
  others.set(id, own);
  return { folder: join(folder, id), repository: own };
}
