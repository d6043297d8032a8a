import { EMPTY_VIEW, reduceView, type SessionEvent } from '@nugget/contract';
import { createManualClock } from '@nugget/engine/testing';
import { describe, expect, it } from 'vitest';
import { aTask, begun, completed, planned, recorded, START, started } from '../testing/aSession.ts';
import { aTerminal } from '../testing/aTerminal.ts';
import { NO_BUDGET } from './frame.ts';
import { UNICODE_GLYPHS } from './glyphs.ts';
import { createLiveScreen } from './liveScreen.ts';
import { createPaint } from './paint.ts';

function aLiveScreen() {
  const terminal = aTerminal();
  const clock = createManualClock({ start: START });
  const screen = createLiveScreen({
    output: terminal.output,
    clock,
    look: { glyphs: UNICODE_GLYPHS, paint: createPaint(0) },
    budget: NO_BUDGET,
  });
  let view = EMPTY_VIEW;
  const show = (...events: readonly SessionEvent[]): void => {
    for (const event of recorded(...events)) {
      view = reduceView(view, event);
      screen.show(event, view);
    }
  };
  return { terminal, clock, screen, show };
}

const paintings = (text: string): number => text.split('A space game').length - 1;

describe('the live screen', () => {
  it('paints at most ten times a second, and the newest state', async () => {
    const { terminal, clock, show } = aLiveScreen();
    show(begun());
    await clock.advance(0);
    show(begun(), planned(aTask({ id: 't1' })), started('t1'));
    show(begun(), planned(aTask({ id: 't1' })), started('t1'), completed('t1'));
    await clock.advance(99);
    expect(terminal.shown()).not.toContain('1 of 1 job done');
    await clock.advance(1);
    expect(terminal.shown()).toContain('1 of 1 job done');
    expect(terminal.shown()).not.toContain('0 of 1 job done');
  });

  it('moves its clock when nothing happens', async () => {
    const { terminal, clock, show } = aLiveScreen();
    show(begun());
    await clock.advance(5_000);
    expect(terminal.shown()).toContain('0:05');
  });

  it('stands still while somebody else has the terminal', async () => {
    const { terminal, clock, screen, show } = aLiveScreen();
    show(begun());
    await clock.advance(0);
    const goOn = screen.pause();
    const before = terminal.raw();
    show(begun(), planned(aTask({ id: 't1' })));
    await clock.advance(10_000);
    expect(terminal.raw()).toBe(before);
    goOn();
    await clock.advance(0);
    expect(terminal.shown()).toContain('0 of 1 job done');
  });

  it('leaves the last picture, whole and once', async () => {
    const { terminal, clock, screen, show } = aLiveScreen();
    const tasks = Array.from({ length: 60 }, (_, index) => aTask({ id: `t${index}`, name: `Job ${index}` }));
    show(begun(), planned(...tasks));
    screen.end();
    await clock.advance(10_000);
    expect(paintings(terminal.shown())).toBe(1);
    for (const { name } of tasks) expect(terminal.shown()).toContain(name);
  });
});
