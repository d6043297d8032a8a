export { DEFAULT_GRACE, type Grace, NO_GRACE } from './endTree.ts';
export { findProgram } from './findProgram.ts';
export { endAll } from './liveTrees.ts';
export { bareEnv, type HostDeathSignal, type Invocation } from './platform.ts';
export { type Ending, type ProcessResult, type RunOptions, runProcess } from './runProcess.ts';
export { type RunningProcess, type StartOptions, startProcess } from './startProcess.ts';
