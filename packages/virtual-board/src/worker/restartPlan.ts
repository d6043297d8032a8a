import type { Restart } from '../firmware/attention.ts';

export interface RestartPlan {
  after(restart: Restart, ms: number): void;
  /** Throws the restart when its time has come. */
  throwIfDue(): void;
  /** Milliseconds until then; infinite when none is planned. */
  left(): number;
  forget(): void;
}

/** A restart that a program has asked for: now, when a watchdog is not fed, or at the end of a deep sleep. */
export function createRestartPlan(now: () => number): RestartPlan {
  let planned: { readonly restart: Restart; readonly at: number } | undefined;
  return {
    after(restart, ms) {
      planned = { restart, at: now() + ms };
    },
    throwIfDue() {
      if (!planned || now() < planned.at) return;
      const { restart } = planned;
      planned = undefined;
      throw restart;
    },
    left: () => (planned ? Math.max(0, planned.at - now()) : Number.POSITIVE_INFINITY),
    forget() {
      planned = undefined;
    },
  };
}
