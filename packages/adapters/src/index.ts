export { createAgentRunner } from './agent/agentRunner.ts';
export { createSystemClock } from './clock/index.ts';
export { createWebPreview } from './deploy/index.ts';
export { isNewEnough as isGitNewEnough, OLDEST_GIT } from './git/detectGit.ts';
export { openGitService } from './git/index.ts';
export { createHardwareService } from './hardware/index.ts';
export { createPlannerModel } from './model/plannerModel.ts';
export { createTextModel } from './model/textModel.ts';
export { PORTAL_KINDS } from './portals/index.ts';
export { endAll, findProgram, runProcess } from './process/index.ts';
export { createSandbox } from './sandbox/index.ts';
export {
  createProcessTable,
  createSessionFolders,
  makeFolders,
  replaceFile,
  storageError,
  systemCode,
} from './storage/index.ts';
export { createRuntimes, createTestRunner } from './testRunner/index.ts';
export { createWorkspace } from './workspace/index.ts';
