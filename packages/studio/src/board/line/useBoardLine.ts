import { useMemo, useSyncExternalStore } from 'react';
import { type BoardLine, type BoardLineSnapshot, createBoardLine, type LineSource } from './boardLine.ts';

const nextFrame = (run: () => void): void => {
  requestAnimationFrame(run);
};

/** Follows a board's line; another source is another line. */
export function useBoardLine(source: LineSource): {
  readonly line: BoardLine;
  readonly now: BoardLineSnapshot;
} {
  const line = useMemo(() => createBoardLine({ source, nextFrame }), [source]);
  return { line, now: useSyncExternalStore(line.subscribe, line.snapshot) };
}
