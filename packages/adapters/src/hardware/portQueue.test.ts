import { describe, expect, it } from 'vitest';
import { createPortQueue } from './portQueue.ts';

const never = new AbortController().signal;

describe('the queue at a port', () => {
  it('lets one job run at a time, in the order in which they came', async () => {
    const queue = createPortQueue();
    const done: string[] = [];
    const first = Promise.withResolvers<void>();
    const jobs = [
      queue.run(never, async () => {
        await first.promise;
        done.push('first');
      }),
      queue.run(never, async () => done.push('second')),
    ];
    await Promise.resolve();
    expect(done).toEqual([]);
    first.resolve();
    await Promise.all(jobs);
    expect(done).toEqual(['first', 'second']);
  });

  it('goes on after a job that fails', async () => {
    const queue = createPortQueue();
    await expect(queue.run(never, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue.run(never, async () => 'yes')).toBe('yes');
  });

  it('lets a job give up its place while it waits, and the next still waits for the first', async () => {
    const queue = createPortQueue();
    const first = Promise.withResolvers<void>();
    const stop = new AbortController();
    const done: string[] = [];
    const running = queue.run(never, () => first.promise);
    const waiting = queue.run(stop.signal, async () => done.push('waiting'));
    const last = queue.run(never, async () => done.push('last'));
    stop.abort('user');
    await expect(waiting).rejects.toBe('user');
    expect(done).toEqual([]);
    first.resolve();
    await Promise.all([running, last]);
    expect(done).toEqual(['last']);
  });
});
