import { describe, expect, it } from 'vitest';
import { createTextGate } from './session/textGate.ts';
import { createSessionStore, type SessionStore } from './sessionStore.ts';
import { createManualClock } from './testing/fakes/manualClock.ts';
import { createMemoryPersistence } from './testing/fakes/memoryPersistence.ts';

const aStore = (persistence = createMemoryPersistence()): SessionStore =>
  createSessionStore({
    persistence,
    clock: createManualClock(),
    gate: createTextGate({ secrets: [] }),
    newId: () => 's1',
  });

describe('reading a session', () => {
  it('shows what is stored while another process builds it', async () => {
    const persistence = createMemoryPersistence();
    const builder = aStore(persistence);
    const { id } = await builder.create();
    await builder.append(id, 'planning', { type: 'planning_started' });
    const reader = aStore(persistence);
    expect(await reader.read(id)).toMatchObject([{ type: 'planning_started', seq: 1 }]);
    expect(reader.has(id)).toBe(false);
  });

  it('names a session that does not exist', async () => {
    await expect(aStore().read('nobody')).rejects.toMatchObject({ code: 'SESSION_NOT_FOUND' });
  });
});
