import { describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/fakes/manualClock.ts';
import { createCleanupStack } from './cleanupStack.ts';

describe('the clean-up of a session', () => {
  it('runs last in, first out, and goes on after a failure', async () => {
    const order: string[] = [];
    const stack = createCleanupStack({ clock: createManualClock() });
    stack.add('first', async () => void order.push('first'));
    stack.add('broken', () => Promise.reject(new Error('did not close')));
    stack.add('last', async () => void order.push('last'));
    expect(await stack.run()).toEqual([{ name: 'broken', problem: 'did not close' }]);
    expect(order).toEqual(['last', 'first']);
    expect(await stack.run()).toEqual([]);
  });

  it('does not wait for ever for one that hangs', async () => {
    const clock = createManualClock();
    const stack = createCleanupStack({ clock });
    stack.add('hangs', () => new Promise(() => undefined));
    const done = stack.run();
    await clock.untilWaiting(1);
    await clock.advance(8_000);
    expect(await done).toEqual([{ name: 'hangs', problem: 'took longer than 8000 ms' }]);
  });

  it('goes on after one that throws at once', async () => {
    const order: string[] = [];
    const stack = createCleanupStack({ clock: createManualClock() });
    stack.add('first', async () => void order.push('first'));
    stack.add('broken', () => {
      throw new Error('not even a promise');
    });
    expect(await stack.run()).toEqual([{ name: 'broken', problem: 'not even a promise' }]);
    expect(order).toEqual(['first']);
  });
});
