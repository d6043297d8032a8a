import type { Agent, Answers, NuggetSpec, Plan, SessionEvent, SessionView } from '@nugget/contract';
import type { Deployed, DeployTarget } from '../deploy/deployTarget.ts';
import type { CrewStatus } from '../execute/agentStatus.ts';
import type { ContextFile } from '../execute/contextFile.ts';
import type { Places } from '../execute/places.ts';
import type { ProjectMemory } from '../execute/projectMemory.ts';
import type { SessionMeter } from '../execute/sessionMeter.ts';
import type { PortalKind } from '../portals/portalKind.ts';
import type { OpenPortal } from '../portals/portalService.ts';
import type {
  AgentRunner,
  BuildOrder,
  Clock,
  GitService,
  HardwareService,
  ModelGateway,
  PlannerModel,
  TestRunner,
  TextModel,
  VirtualBoards,
  Workspace,
} from '../ports/index.ts';
import type { CleanupStack } from '../session/cleanupStack.ts';
import type { SessionContext } from '../session/sessionContext.ts';
import type { TextGate } from '../session/textGate.ts';

/** Appends an event once per key; resolves when it is durable. */
export type SendEvent = (key: string, event: SessionEvent) => Promise<void>;

/** What the engine is handed; one of each for all sessions. */
export interface EngineTools {
  readonly clock: Clock;
  readonly gateway: ModelGateway;
  readonly agentRunner: AgentRunner;
  readonly plannerModel: PlannerModel;
  /** Explains code; any model that can write. */
  readonly textModel: TextModel;
  readonly testRunner: TestRunner;
  readonly files: Workspace;
  readonly deployTargets: readonly DeployTarget[];
  /** The boards of this computer, virtual ones among them. */
  readonly hardware: HardwareService;
  readonly virtualBoards: VirtualBoards;
  /** The ways through a portal. */
  readonly portalKinds: readonly PortalKind[];
  /** The version history of one session folder (absolute path). */
  readonly openGit: (sessionFolder: string) => Promise<GitService>;
}

export interface EngineSettings {
  /** Agents at work at the same time. */
  readonly crewSize: number;
  /** Further tries of a task after the first. */
  readonly retries: number;
  /** Rounds of repair after the first test run. */
  readonly fixRounds: number;
  /** Milliseconds of an agent's own work on one task. */
  readonly taskTimeLimitMs: number;
  readonly maxTurns: number;
  /** What an adult allows for one nugget, whatever its spec says; the smaller of both counts. */
  readonly budget?: BudgetCeiling;
  /**
   * What is left today for all nuggets together, asked before each model call; undefined where nothing limits it. At 0
   * and below no further call is let through. Whoever answers counts what running sessions have used already.
   */
  readonly leftToday?: () => BudgetCeiling | undefined;
}

export interface BudgetCeiling {
  readonly maxTokens?: number | undefined;
  readonly maxCostUsd?: number | undefined;
}

export const DEFAULT_SETTINGS: EngineSettings = {
  crewSize: 3,
  retries: 2,
  fixRounds: 3,
  taskTimeLimitMs: 300_000,
  maxTurns: 60,
};

/** All that a phase sees of a session. Phases take data and return data; what they did is in the log. */
export interface PhaseContext {
  readonly ctx: SessionContext;
  readonly order: BuildOrder;
  readonly send: SendEvent;
  readonly spec: NuggetSpec;
  readonly tools: EngineTools;
  readonly settings: EngineSettings;
  readonly git: GitService;
  /** The session's folder, and in it the workspace that holds all finished work; absolute. */
  readonly folder: string;
  readonly workspace: string;
  readonly meter: SessionMeter;
  /** For what this build keeps running. */
  readonly cleanup: CleanupStack;
  /** Told of what is up, so that it can be found again. */
  readonly serve: (deployed: Deployed) => void;
  /** Ends everything that is under way, because something broke that the build cannot go on without. */
  readonly giveUp: (cause: unknown) => void;
  /** An event as the log will tell it. */
  readonly clean: TextGate;
  /** To the board that will run the nugget; undefined where the spec has none that can be opened. */
  readonly portal: OpenPortal | undefined;
  /** The session as the log tells it so far. */
  readonly view: () => SessionView;
}

/** The phases after planning also know the plan and what the finished tasks said. */
export interface CrewContext extends PhaseContext {
  readonly plan: Plan;
  readonly agents: ReadonlyMap<string, Agent>;
  /** Summaries of finished tasks by task id, filled as they finish. */
  readonly summaries: Map<string, string>;
  /** What people answered to a task's questions, by task id: no try of it asks them again. */
  readonly answers: Map<string, Answers>;
  readonly status: CrewStatus;
  readonly project: ProjectMemory;
  readonly places: Places;
  readonly contextFile: ContextFile;
}
