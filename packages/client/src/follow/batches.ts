import type { RecordedEvent } from '@nugget/contract';

/** Hands on together what came in one burst. */
export interface Batches {
  add(event: RecordedEvent): void;
  /** Hands on what is collected now. */
  flush(): void;
}

export interface BatchParts {
  readonly soon: (run: () => void) => void;
  readonly onBatch: (events: readonly RecordedEvent[]) => void;
  readonly signal: AbortSignal;
}

export function createBatches({ soon, onBatch, signal }: BatchParts): Batches {
  let collected: RecordedEvent[] = [];
  const flush = (): void => {
    if (collected.length === 0 || signal.aborted) return;
    const batch = collected;
    collected = [];
    onBatch(batch);
  };
  return {
    add(event) {
      if (collected.length === 0) soon(flush);
      collected.push(event);
    },
    flush,
  };
}
