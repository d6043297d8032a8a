import { prewarm, type SpareProcess } from '@anthropic-ai/claude-agent-sdk';
import type { Clock } from '@nugget/engine';
import type { Env } from './agentHome.ts';
import { type AgentProcess, createAgentProcess } from './agentProcess.ts';
import { type Countdown, createCountdown } from './countdown.ts';
import { createDeskLine, type DeskLine } from './desk.ts';
import { type ModelSettings, sdkOptions } from './sdkOptions.ts';

/** What a process can do is fixed when it starts: a spare fits a task that wants exactly this. */
export interface SpareShape {
  readonly tools: readonly string[];
  readonly maxTurns: number;
}

/** A process that waits for a task; it costs memory (about 170 MB) and no time. */
export interface Spare {
  readonly model: string;
  readonly spare: SpareProcess;
  readonly process: AgentProcess;
  readonly line: DeskLine;
}

export interface Spares {
  /** A waiting process of this shape and of the model of now, if there is one; another takes its place. */
  take(shape: SpareShape): Spare | undefined;
  /** Starts as many as are missing, also in place of those with another model; resolves when they wait. */
  fill(): Promise<void>;
  close(): Promise<void>;
}

export interface SparesOptions {
  readonly count: number;
  readonly shape: SpareShape;
  /** A spare that nobody wants gives its memory back after this many milliseconds. */
  readonly lifeMs: number;
  readonly clock: Clock;
  readonly settings: ModelSettings;
  readonly scratch: string;
  readonly hostEnv: Env;
}

export function createSpares(options: SparesOptions): Spares {
  const { count, shape, lifeMs, clock, settings } = options;
  const waiting = new Map<Spare, Countdown>();
  const work = new Set<Promise<void>>();
  let starting = 0;
  let closed = false;

  const track = (promise: Promise<void>): void => {
    const tracked = promise.finally(() => work.delete(tracked));
    work.add(tracked);
  };
  const leave = (spare: Spare): void => {
    waiting.get(spare)?.end();
    waiting.delete(spare);
  };
  const discard = (spare: Spare): void => {
    leave(spare);
    track(spare.process.dispose());
  };
  const startOne = async (): Promise<void> => {
    starting += 1;
    const spare = await startSpare(options).finally(() => {
      starting -= 1;
    });
    if (spare === undefined) return;
    if (closed) return spare.process.dispose();
    waiting.set(spare, createCountdown({ clock, ms: lifeMs, onEnd: () => discard(spare) }));
    const forget = (): void => {
      if (waiting.has(spare)) discard(spare);
    };
    spare.spare.exited.then(forget, forget);
  };
  const discardOutdated = (): void => {
    const model = settings.model();
    for (const spare of [...waiting.keys()]) if (spare.model !== model) discard(spare);
  };
  const fill = async (): Promise<void> => {
    discardOutdated();
    while (!closed && waiting.size + starting < count) track(startOne());
    await Promise.all(work);
  };

  return {
    fill,
    take(wanted) {
      discardOutdated();
      const [spare] = waiting.keys();
      if (spare === undefined || !isSame(wanted, shape)) return undefined;
      leave(spare);
      void fill();
      return spare;
    },
    async close() {
      closed = true;
      for (const spare of [...waiting.keys()]) discard(spare);
      await Promise.all(work);
    },
  };
}

/** The claim brings the real address and key; until then there is nobody to call and nothing to call with. */
const NO_PASS = { baseUrl: 'http://127.0.0.1:9', apiKey: 'none-yet' } as const;

async function startSpare({ settings, shape, scratch, hostEnv }: SparesOptions): Promise<Spare | undefined> {
  const process = await createAgentProcess({ scratch, hostEnv });
  const line = createDeskLine();
  try {
    const model = settings.model();
    const options = sdkOptions({ settings, model, process, line, ...shape, pass: NO_PASS });
    const spare = await prewarm({ options: { ...options, systemPrompt: '' } });
    // Refusals are told to whoever claims it; a spare that is never claimed has nobody to tell.
    spare.claimed.catch(() => undefined);
    return { model, spare, process, line };
  } catch {
    // The task that would have used it starts a process of its own and meets the same trouble with somebody to tell.
    await process.dispose();
    return undefined;
  }
}

const isSame = (a: SpareShape, b: SpareShape): boolean =>
  a.maxTurns === b.maxTurns && a.tools.join() === b.tools.join();
