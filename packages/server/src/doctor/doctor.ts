import { type Check, type CheckResult, missing } from './check.ts';
import { CHECKS } from './checks/index.ts';
import type { DoctorTools } from './tools.ts';

/** Looks at everything a build may need, all at the same time; the results have the order of the list. */
export function runDoctor(
  tools: DoctorTools,
  checks: readonly Check[] = CHECKS,
): Promise<readonly CheckResult[]> {
  return Promise.all(
    checks.map(async ({ id, needed, look }) => {
      const finding = await look(tools).catch((thrown: unknown) =>
        missing(thrown instanceof Error ? thrown.message : String(thrown)),
      );
      return { id, needed, ...finding };
    }),
  );
}

/** Whether a build can begin. */
export const canBuild = (results: readonly CheckResult[]): boolean =>
  results.every(({ status, needed }) => status === 'ok' || needed === 'sometimes');
