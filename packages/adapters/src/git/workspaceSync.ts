import { type Checkout, checkOut } from './checkout.ts';
import { MAIN } from './commits.ts';
import type { GitProgram } from './gitProgram.ts';

/** Brings the workspace up to MAIN. Calls that come while one is under way share the next one. */
export interface WorkspaceSync {
  /** Resolves when the workspace holds everything that was committed before the call. */
  run(): Promise<void>;
  /** True after a failure, until a later run succeeds. */
  isStale(): boolean;
  /** Resolves when nothing is under way; never rejects. */
  idle(): Promise<void>;
}

export function createWorkspaceSync(git: GitProgram, workspace: Checkout): WorkspaceSync {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let stale = false;

  const start = async (): Promise<void> => {
    stale = true;
    await checkOut(git, workspace, MAIN);
    stale = false;
  };

  const run = (): Promise<void> => {
    if (running === undefined) {
      running = start().finally(() => {
        running = undefined;
      });
      return running;
    }
    next ??= Promise.allSettled([running]).then(() => {
      next = undefined;
      return run();
    });
    return next;
  };

  return {
    run,
    isStale: () => stale && running === undefined,
    async idle() {
      while (running !== undefined || next !== undefined) await Promise.allSettled([running, next]);
    },
  };
}
