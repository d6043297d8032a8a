import { setImmediate } from 'node:timers/promises';
import type { Platform } from '../platform.ts';
import { runtimePlatform } from '../runtimePlatform.ts';

export interface TestPlatform extends Platform {
  /** How long somebody wanted to wait, in ms, in order. */
  readonly waits: readonly number[];
  /** Ends a wait of so many ms, as soon as there is one. */
  pass(ms: number): Promise<void>;
  /** Resolves as soon as somebody waits so many ms. */
  untilWaiting(ms: number): Promise<void>;
  /** As if the network or the person had come back. */
  comeBack(): void;
}

/** The real platform, in which waits shorter than `longest` ms pass at once and the others when a test says so. */
export function platformWithHands({ longest }: { readonly longest: number }): TestPlatform {
  const waits: number[] = [];
  const pending = new Map<() => void, number>();
  const watchers = new Map<() => void, number>();
  const untilWaiting = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      if ([...pending.values()].includes(ms)) resolve();
      else watchers.set(resolve, ms);
    });
  const listeners = new Set<() => void>();
  return {
    ...runtimePlatform,
    waits,
    untilWaiting,
    async pass(ms) {
      await untilWaiting(ms);
      for (const [pass, waited] of pending) if (waited === ms) pass();
    },
    async wait(ms, signal) {
      signal.throwIfAborted();
      waits.push(ms);
      if (ms < longest) return setImmediate();
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      pending.set(resolve, ms);
      for (const [tell, awaited] of watchers) if (awaited === ms) tell();
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      try {
        await promise;
      } finally {
        pending.delete(resolve);
      }
    },
    onComeBack(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
    comeBack() {
      for (const listener of listeners) listener();
    },
  };
}
