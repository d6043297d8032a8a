import type { Launched } from '../aftercare.ts';
import { isGateWaiting } from '../asks/asks.ts';
import type { EngineTools } from '../phases/types.ts';
import type { SessionTurns } from '../session/sessionTurns.ts';
import type { SessionStore } from '../sessionStore.ts';
import { endedStatus } from './endedStatus.ts';
import { launchAtGate } from './launchAtGate.ts';
import { launchNugget, servedAt } from './launchNugget.ts';

export interface LauncherParts {
  readonly store: SessionStore;
  readonly tools: EngineTools;
  readonly turns: SessionTurns;
}

/** Launches each nugget once, however many ask for it. */
export function createLauncher({
  store,
  tools,
  turns,
}: LauncherParts): (sessionId: string) => Promise<Launched> {
  const underWay = new Map<string, Promise<Launched>>();

  const launch = async (sessionId: string): Promise<Launched> => {
    const open = store.getOrThrow(sessionId);
    if (isGateWaiting(open)) return launchAtGate({ entry: open, tools });
    return turns.brief(sessionId, async (entry) => {
      const served = await servedAt(entry);
      if (served !== undefined) return served;
      endedStatus(entry.record);
      await turns.renew(entry);
      return launchNugget({ entry, store, tools });
    });
  };

  return async (sessionId) => {
    const same = underWay.get(sessionId);
    if (same !== undefined) return same;
    const launched = launch(sessionId).finally(() => underWay.delete(sessionId));
    underWay.set(sessionId, launched);
    return launched;
  };
}
