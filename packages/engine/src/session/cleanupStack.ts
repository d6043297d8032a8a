import type { Clock } from '../ports/clock.ts';

export interface CleanupStack {
  /** Registers work for the end of the session, on the line after what it cleans up was created. */
  add(name: string, clean: () => Promise<void>): void;
  /** Runs what is registered, once, last in first out; returns what failed or took too long, and never throws. */
  run(): Promise<readonly CleanupProblem[]>;
}

export interface CleanupProblem {
  readonly name: string;
  readonly problem: string;
}

/** One clean-up may take this long; then the next one has its turn. Longer than the 6 s in which a child's tree dies. */
const LIMIT_MS = 8_000;

export function createCleanupStack({ clock }: { readonly clock: Clock }): CleanupStack {
  const stack: { name: string; clean: () => Promise<void> }[] = [];
  return {
    add(name, clean) {
      stack.push({ name, clean });
    },
    async run() {
      const problems: CleanupProblem[] = [];
      for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
        const problem = await guarded(entry.clean, clock);
        if (problem !== undefined) problems.push({ name: entry.name, problem });
      }
      return problems;
    },
  };
}

async function guarded(clean: () => Promise<void>, clock: Clock): Promise<string | undefined> {
  const done = new AbortController();
  const late = clock.wait(LIMIT_MS, done.signal).then(
    () => `took longer than ${LIMIT_MS} ms`,
    () => undefined,
  );
  // Inside a promise, so that one that throws at once keeps the others from nothing either.
  const work = Promise.resolve()
    .then(clean)
    .then(
      () => undefined,
      (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown)),
    );
  const problem = await Promise.race([work, late]);
  done.abort();
  return problem;
}
