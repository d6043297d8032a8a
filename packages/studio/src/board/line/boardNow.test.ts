import type { BoardMessage } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { aBoard } from '../testing/aBoard.ts';
import { type BoardNow, NOTHING_SAID, tellBoard } from './boardNow.ts';

const told = (...messages: readonly BoardMessage[]): BoardNow => messages.reduce(tellBoard, NOTHING_SAID);
const lines = (...texts: readonly string[]): BoardMessage => ({
  type: 'lines',
  lines: texts.map((line) => ({ line, at: '2026-03-01T10:00:00.000Z' })),
  dropped: 0,
});
const introduced: BoardMessage = { type: 'board', board: aBoard(), device: 'esp32-blink', parts: [] };

describe('what a board has told', () => {
  it('numbers its lines, says how many were left out, and knows which are for the portal', () => {
    const now = told(introduced, lines('on', '@nugget {"when":"dry"}'), {
      type: 'lines',
      lines: [{ line: 'off', at: '' }],
      dropped: 40,
    });
    expect(now.rows).toMatchObject([
      { id: 1, line: 'on', isPortal: false },
      { id: 2, isPortal: true },
      { id: 3, kind: 'dropped', count: 40 },
      { id: 4, line: 'off' },
    ]);
  });

  it('begins anew after a reconnect, with ids that were never used', () => {
    const now = told(introduced, lines('on', 'off'), introduced, lines('on', 'off'));
    expect(now.rows.map(({ id }) => id)).toEqual([3, 4]);
  });

  it('keeps two thousand rows at most', () => {
    const many = lines(...Array.from({ length: 1_500 }, (_, index) => `line ${index}`));
    const now = told(introduced, many, many);
    expect(now.rows).toHaveLength(2_000);
    expect(now.rows.at(-1)?.id).toBe(3_000);
  });

  it('changes only the parts that a message names', () => {
    const now = told(
      introduced,
      { type: 'parts', states: { led: { kind: 'led', brightness: 1 }, red: { kind: 'led', brightness: 0 } } },
      { type: 'parts', states: { led: { kind: 'led', brightness: 0 } } },
    );
    expect(now.states).toEqual({
      led: { kind: 'led', brightness: 0 },
      red: { kind: 'led', brightness: 0 },
    });
  });

  it('forgets a problem when lines come again', () => {
    const problem: BoardMessage = { type: 'problem', code: 'BOARD_GONE', message: 'unplugged' };
    expect(told(introduced, problem).problem?.code).toBe('BOARD_GONE');
    expect(told(introduced, problem, { type: 'line_state', state: 'open' }).problem).toBeUndefined();
  });
});
