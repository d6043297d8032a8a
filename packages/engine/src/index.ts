export type * from './aftercare.ts';
export type { SessionOutcome } from './buildSession.ts';
export { createFlashTarget } from './deploy/board/flashTarget.ts';
export { MUTE } from './deploy/deployTalk.ts';
export * from './deploy/deployTarget.ts';
export { createOrchestrator, type Orchestrator } from './orchestrator.ts';
export {
  type BudgetCeiling,
  DEFAULT_SETTINGS,
  type EngineSettings,
  type EngineTools,
  type PhaseContext,
  type SendEvent,
} from './phases/types.ts';
export * from './portals/portalKind.ts';
export type { AttachedLine, OpenPortal, PortalMessage, PortalParams } from './portals/portalService.ts';
export * from './ports/index.ts';
export { createRate } from './rate.ts';
export { createTextGate } from './session/textGate.ts';
export { createSessionStore, type SessionEntry, type SessionStore } from './sessionStore.ts';
