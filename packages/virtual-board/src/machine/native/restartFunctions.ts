import type { BoardHost, RestartKind } from '../bridge.ts';
import { type NativeFunctions, numberOf, textOf } from './nativeContext.ts';

/** `machine.reset_cause()` on an ESP32. */
const CAUSES: Readonly<Record<RestartKind, number>> = { hard: 2, watchdog: 3, deepsleep: 4, soft: 5 };
const POWER_ON = 1;

/** Outlives a reset: it remembers why there was one. */
export function restartFunctions(host: BoardHost, boardName: string): NativeFunctions {
  let cause = POWER_ON;
  return {
    restart: (kind, afterMs) => {
      const asked = restartKindOf(textOf(kind));
      cause = CAUSES[asked];
      host.restart(asked, numberOf(afterMs));
      return 0;
    },
    reset_cause: () => cause,
    board_name: () => boardName,
  };
}

const restartKindOf = (text: string): RestartKind =>
  text === 'soft' || text === 'watchdog' || text === 'deepsleep' ? text : 'hard';
