import type { BoardCommand } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { aBoard } from '../testing/aBoard.ts';
import { createBoardLine, type LineEars } from './boardLine.ts';

function opened() {
  const commands: BoardCommand[] = [];
  const frames: (() => void)[] = [];
  const all: LineEars[] = [];
  const line = createBoardLine({
    nextFrame: (run) => frames.push(run),
    source: {
      open(ears) {
        all.push(ears);
        return { command: (command) => commands.push(command) > 0 };
      },
    },
  });
  let changes = 0;
  const close = line.subscribe(() => (changes += 1));
  const paint = (): void => {
    for (const run of frames.splice(0)) run();
  };
  const ears = all[0];
  if (ears === undefined) throw new Error('Nothing was opened');
  return { line, ears, all, commands, paint, close, changes: () => changes };
}

describe('a line that is followed', () => {
  it('shows many messages as one change', () => {
    const { line, ears, paint, changes } = opened();
    ears.onMessage({ type: 'board', board: aBoard(), device: 'esp32-blink', parts: [] });
    for (const text of ['one', 'two', 'three']) {
      ears.onMessage({ type: 'lines', lines: [{ line: text, at: '1' }], dropped: 0 });
    }
    expect(line.snapshot().rows).toEqual([]);
    paint();
    expect([line.snapshot().rows.length, changes()]).toEqual([3, 1]);
  });

  it('tells each press and release, and of a slider only the newest place', () => {
    const { line, commands, paint } = opened();
    line.touch('button', { kind: 'button', pressed: true });
    line.touch('button', { kind: 'button', pressed: false });
    line.touch('light', { kind: 'light_sensor', percent: 10 });
    line.touch('light', { kind: 'light_sensor', percent: 60 });
    paint();
    expect(commands.map((command) => command.type === 'touch' && command.state)).toEqual([
      { kind: 'button', pressed: true },
      { kind: 'button', pressed: false },
      { kind: 'light_sensor', percent: 60 },
    ]);
    expect(line.snapshot().states.light).toEqual({ kind: 'light_sensor', percent: 60 });
  });

  it('does not show again what was cleared away, also when it is opened again', () => {
    const { line, ears, paint } = opened();
    const say = (...at: readonly string[]) =>
      ears.onMessage({ type: 'lines', lines: at.map((time) => ({ line: time, at: time })), dropped: 0 });
    say('1', '2');
    line.clear();
    say('1', '2', '3');
    paint();
    expect(line.snapshot().rows.map((row) => row.kind === 'line' && row.line)).toEqual(['3']);
  });

  it('ends with the last who looks, and is opened again for the next', () => {
    const { line, ears, all, close } = opened();
    close();
    expect(ears.signal.aborted).toBe(true);
    expect(line.command({ type: 'interrupt' })).toBe(false);
    line.subscribe(() => undefined);
    expect(all).toHaveLength(2);
  });
});
