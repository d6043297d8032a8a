import { useSyncExternalStore } from 'react';
import { useServices } from '../app/services.ts';
import type { SessionModel, SessionSnapshot } from './sessionModel.ts';
import { sharedModel } from './sharedModels.ts';

/** Follows a session; every component that shows it shares one following. */
export function useSession(sessionId: string): {
  readonly snapshot: SessionSnapshot;
  readonly model: SessionModel;
} {
  const model = useSessionModel(sessionId);
  return { snapshot: useSyncExternalStore(model.subscribe, model.snapshot), model };
}

/** One part of what is known of a session; renders again only when that part is another one. */
export function useSessionPart<T>(sessionId: string, select: (snapshot: SessionSnapshot) => T): T {
  const model = useSessionModel(sessionId);
  return useSyncExternalStore(model.subscribe, () => select(model.snapshot()));
}

function useSessionModel(sessionId: string): SessionModel {
  const { client } = useServices();
  return sharedModel(client, sessionId);
}
