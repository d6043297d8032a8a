import { createManualClock } from '@nugget/engine/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Countdown, createCountdown } from './countdown.ts';

describe('a countdown', () => {
  const onEnd = vi.fn();
  let clock = createManualClock();
  let countdown: Countdown;

  beforeEach(() => {
    onEnd.mockClear();
    clock = createManualClock();
    countdown = createCountdown({ clock, ms: 100, onEnd });
  });

  it('ends once, when the time is over', async () => {
    await clock.advance(99);
    expect(onEnd).not.toHaveBeenCalled();
    await clock.advance(1);
    await clock.advance(1_000);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('stands still while anyone holds it, and goes on with what was left', async () => {
    await clock.advance(60);
    const [first, second] = [countdown.hold(), countdown.hold()];
    await clock.advance(500);
    first();
    first();
    await clock.advance(500);
    second();
    await clock.advance(39);
    expect(onEnd).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('begins again with the full time, but not while it is held', async () => {
    await clock.advance(60);
    countdown.restart();
    await clock.advance(60);
    const release = countdown.hold();
    countdown.restart();
    await clock.advance(500);
    release();
    await clock.advance(99);
    expect(onEnd).not.toHaveBeenCalled();
    await clock.advance(1);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('can be ended for good', async () => {
    const release = countdown.hold();
    countdown.end();
    release();
    countdown.restart();
    await clock.advance(1_000);
    expect(onEnd).not.toHaveBeenCalled();
  });
});
