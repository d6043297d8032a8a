import type { DoctorTools } from './tools.ts';

export type CheckId =
  | 'node'
  | 'home'
  | 'agent_sdk'
  | 'model'
  | 'api_key'
  | 'git'
  | 'python'
  | 'pytest'
  | 'pytest_cov'
  | 'sandbox'
  | 'serial_ports'
  | 'mpremote'
  | 'virtual_board'
  | 'chromium';

/** What a check found: a version or a path where all is well, else why not; for an adult. */
export interface Finding {
  readonly status: 'ok' | 'missing';
  readonly details: string;
}

/** One thing that a build uses. */
export interface Check {
  readonly id: CheckId;
  /** `always`: nothing can be built without it. `sometimes`: a build does without, or only some nuggets need it. */
  readonly needed: 'always' | 'sometimes';
  look(tools: DoctorTools): Promise<Finding>;
}

export interface CheckResult extends Finding, Pick<Check, 'id' | 'needed'> {}

export const ok = (details: string): Finding => ({ status: 'ok', details });
export const missing = (details: string): Finding => ({ status: 'missing', details });
