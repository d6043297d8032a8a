import { expect, it } from 'vitest';
import { asksForBoard } from './asksForBoard.ts';

const canvas = (...blocks: readonly object[]) => ({ blocks: { languageVersion: 0, blocks } });

it('finds the block that puts a nugget on a board, however deep it hangs', () => {
  const deep = {
    type: 'goal',
    next: { block: { type: 'feature', next: { block: { type: 'deploy_board' } } } },
  };
  expect(asksForBoard(canvas(deep))).toBe(true);
  expect(asksForBoard(canvas({ type: 'deploy_board_and_page' }))).toBe(true);
  expect(asksForBoard(canvas({ type: 'deploy', fields: { TARGET: 'both' } }))).toBe(true);
});

it('finds none in pages, in empty canvases and in nonsense', () => {
  expect(asksForBoard(canvas({ type: 'deploy', fields: { TARGET: 'web' } }))).toBe(false);
  expect(asksForBoard(canvas({ type: 'deploy', fields: null }))).toBe(false);
  expect(asksForBoard(null)).toBe(false);
});
