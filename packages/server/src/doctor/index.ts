export type { CheckId, CheckResult } from './check.ts';
export { canBuild, runDoctor } from './doctor.ts';
export { openDoctorTools } from './openDoctorTools.ts';
