import { describe, expect, it } from 'vitest';
import { createMutex } from './mutex.ts';

const { signal } = new AbortController();

describe('the mutex', () => {
  it('runs one thing at a time, in the order of asking', async () => {
    const mutex = createMutex();
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(`${name} ends`);
    };
    await Promise.all(['a', 'b'].map((name) => mutex.run(signal, work(name))));
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('goes on after a failure, which only its own caller sees', async () => {
    const mutex = createMutex();
    const failed = mutex.run(signal, () => Promise.reject(new Error('broken')));
    const next = mutex.run(signal, async () => 'fine');
    await expect(failed).rejects.toThrow('broken');
    await expect(next).resolves.toBe('fine');
    await expect(mutex.idle()).resolves.toBeUndefined();
  });

  it('does not begin what was stopped while it waited', async () => {
    const mutex = createMutex();
    const stop = new AbortController();
    let free = (): void => undefined;
    const first = mutex.run(signal, () => new Promise<void>((resolve) => (free = resolve)));
    const second = mutex.run(stop.signal, async () => 'ran');
    stop.abort('user');
    await Promise.resolve();
    free();
    await first;
    await expect(second).rejects.toBe('user');
  });
});
