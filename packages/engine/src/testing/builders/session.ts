import { createTextGate } from '../../session/textGate.ts';
import { createSessionStore, type SessionEntry, type SessionStore } from '../../sessionStore.ts';
import { createManualClock } from '../fakes/manualClock.ts';
import { createMemoryPersistence, type MemoryPersistence } from '../fakes/memoryPersistence.ts';

export interface TestSession {
  readonly persistence: MemoryPersistence;
  readonly store: SessionStore;
  readonly entry: SessionEntry;
}

/** A store over a persistence, with a clock that stands still; ids count up. */
function aStore(persistence: MemoryPersistence): SessionStore {
  let made = 0;
  const newId = (): string => {
    made += 1;
    return `session-${made}`;
  };
  return createSessionStore({
    persistence,
    clock: createManualClock(),
    gate: createTextGate({ secrets: [] }),
    newId,
  });
}

/** A new, open session that forgets everything when the test ends. */
export async function aSession(): Promise<TestSession> {
  const persistence = createMemoryPersistence();
  const store = aStore(persistence);
  return { persistence, store, entry: await store.create() };
}
