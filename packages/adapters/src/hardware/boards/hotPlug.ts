import type { Board } from '@nugget/contract';
import type { Clock } from '@nugget/engine';

export interface HotPlug {
  watch(onChange: (boards: readonly Board[]) => void): () => void;
  close(): void;
}

const EVERY_MS = 1_500;

export interface HotPlugParts {
  readonly clock: Clock;
  readonly list: () => Promise<readonly Board[]>;
}

/** Looks at the list again and again, while somebody wants to know. No system tells all kinds of changes by itself. */
export function createHotPlug({ clock, list }: HotPlugParts): HotPlug {
  const watchers = new Set<(boards: readonly Board[]) => void>();
  let stop: AbortController | undefined;

  const follow = async (signal: AbortSignal): Promise<void> => {
    let before: string | undefined;
    while (!signal.aborted) {
      // A system that could not say this time is asked again.
      const boards = await list().catch(() => undefined);
      const now = boards === undefined ? before : JSON.stringify(boards);
      if (before !== undefined && now !== before && !signal.aborted)
        for (const tell of [...watchers]) tell(boards ?? []);
      before = now;
      await clock.wait(EVERY_MS, signal).catch(() => undefined);
    }
  };
  const end = (): void => {
    stop?.abort();
    stop = undefined;
  };
  return {
    watch(onChange) {
      watchers.add(onChange);
      if (stop === undefined) {
        stop = new AbortController();
        void follow(stop.signal);
      }
      return () => {
        watchers.delete(onChange);
        if (watchers.size === 0) end();
      };
    },
    close() {
      watchers.clear();
      end();
    },
  };
}
