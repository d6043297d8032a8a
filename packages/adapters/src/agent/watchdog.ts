import type { AgentTurn, Clock } from '@nugget/engine';
import { createCountdown } from './countdown.ts';
import { failed } from './results.ts';

export interface WatchdogOptions {
  readonly clock: Clock;
  /** The agent's own work, in milliseconds. */
  readonly timeLimitMs: number;
  /** How long the model may be silent, in milliseconds: a stream that only pings is bounded by nothing else. */
  readonly idleLimitMs: number;
  readonly onExpire: (turn: Extract<AgentTurn, { outcome: 'failed' }>) => void;
}

/** Ends an agent that works too long, or whose model says nothing any more. */
export interface Watchdog {
  /** The model has said something. */
  heard(): void;
  /** A person is asked: nobody's time runs until the returned function is called. */
  askingPerson(): () => void;
  /** A tool of ours works: the agent's time runs, the model's silence is not held against it. */
  usingTool(): () => void;
  end(): void;
}

export function createWatchdog({ clock, timeLimitMs, idleLimitMs, onExpire }: WatchdogOptions): Watchdog {
  const work = createCountdown({
    clock,
    ms: timeLimitMs,
    onEnd: () =>
      onExpire(failed('AGENT_TIMEOUT', `The agent was not done after ${seconds(timeLimitMs)} of work`)),
  });
  const silence = createCountdown({
    clock,
    ms: idleLimitMs,
    onEnd: () =>
      onExpire(failed('MODEL_UNREACHABLE', `The model has said nothing for ${seconds(idleLimitMs)}`)),
  });
  return {
    heard: silence.restart,
    askingPerson() {
      const releases = [work.hold(), silence.hold()];
      return () => {
        for (const release of releases) release();
      };
    },
    usingTool: silence.hold,
    end() {
      work.end();
      silence.end();
    },
  };
}

const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`;
