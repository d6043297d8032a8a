import { NuggetError } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { describeAppendLog } from '../conformance/appendLog.ts';
import { describeSessionPersistence } from '../conformance/sessionPersistence.ts';
import { createMemoryAppendLog } from './memoryAppendLog.ts';
import { createMemoryPersistence } from './memoryPersistence.ts';

describeAppendLog('in memory', async () => {
  const disk = { lines: [] };
  let error: NuggetError | undefined;
  const beforeWrite = async (): Promise<void> => {
    if (error !== undefined) throw error;
  };
  return {
    open: () => createMemoryAppendLog({ disk, beforeWrite }),
    failWrites: (code) => {
      error = code && new NuggetError(code, { message: 'The disk says no' });
    },
  };
});

describeSessionPersistence('in memory', async () => {
  const persistence = createMemoryPersistence();
  return { persistence, restart: persistence.restart };
});

describe('a killed process', () => {
  it('never hears from its disk again', async () => {
    const persistence = createMemoryPersistence();
    let heard = false;
    persistence.restart();
    const note = (): void => {
      heard = true;
    };
    persistence.list().then(note, note);
    await new Promise((resolve) => setImmediate(resolve));
    expect(heard).toBe(false);
  });
});
