import { describe, expect, it } from 'vitest';
import { createManualClock } from '../testing/fakes/manualClock.ts';
import { createOutputBatcher } from './outputBatcher.ts';

function aBatcher() {
  const clock = createManualClock();
  const written: string[] = [];
  const batcher = createOutputBatcher({ clock, write: async (text) => void written.push(text) });
  return { clock, written, batcher };
}

describe('the output of an agent', () => {
  it('is written 100 ms after it began, in one piece', async () => {
    const { clock, written, batcher } = aBatcher();
    batcher.add('a');
    await clock.advance(60);
    batcher.add('b');
    await clock.advance(39);
    expect(written).toEqual([]);
    await clock.advance(1);
    expect(written).toEqual(['ab']);
    batcher.add('c');
    await clock.advance(100);
    expect(written).toEqual(['ab', 'c']);
  });

  it('is written at once when there are 4,096 characters, and the rest waits', async () => {
    const { clock, written, batcher } = aBatcher();
    batcher.add('x'.repeat(4_000));
    batcher.add('y'.repeat(100));
    expect(written.map((text) => text.length)).toEqual([4_096]);
    await clock.advance(100);
    expect(written.join('')).toBe('x'.repeat(4_000) + 'y'.repeat(100));
  });

  it('comes in pieces however much arrives at once, and none of it is lost', async () => {
    const { written, batcher } = aBatcher();
    const text = `a${'🦄'.repeat(20_000)}`;
    batcher.add(text);
    await batcher.flush();
    expect(Math.max(...written.map((piece) => piece.length))).toBeLessThanOrEqual(4_096);
    expect(written.every((piece) => piece.isWellFormed())).toBe(true);
    expect(written.join('')).toBe(text);
  });

  it('keeps its order, whatever made a piece end', async () => {
    const { clock, written, batcher } = aBatcher();
    batcher.add('one ');
    batcher.cut();
    batcher.add('two ');
    await clock.advance(100);
    batcher.add('x'.repeat(4_096));
    batcher.add(' three');
    await batcher.flush();
    expect(written).toEqual(['one ', 'two ', 'x'.repeat(4_096), ' three']);
  });

  it('is stored when flush resolves, and nothing is written for nothing', async () => {
    const stored = Promise.withResolvers<void>();
    const batcher = createOutputBatcher({ clock: createManualClock(), write: () => stored.promise });
    await batcher.flush();
    batcher.add('a');
    let isFlushed = false;
    const flushed = batcher.flush().then(() => {
      isFlushed = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isFlushed).toBe(false);
    stored.resolve();
    await flushed;
    expect(isFlushed).toBe(true);
  });

  it('says at the flush that it could not be stored', async () => {
    const batcher = createOutputBatcher({
      clock: createManualClock(),
      write: () => Promise.reject(new Error('The disk is full')),
    });
    batcher.add('a');
    await expect(batcher.flush()).rejects.toThrow('The disk is full');
  });
});
