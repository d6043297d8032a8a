import { replay, type SessionEvent } from '@nugget/contract';
import { type Frame, NO_BUDGET } from '../screen/frame.ts';
import { UNICODE_GLYPHS } from '../screen/glyphs.ts';
import { createPaint } from '../screen/paint.ts';
import { treeLines } from '../screen/tree.ts';
import { recorded, START } from './aSession.ts';

const FRAME: Frame = {
  now: START + 84_000,
  away: 0,
  width: 80,
  height: 40,
  glyphs: UNICODE_GLYPHS,
  paint: createPaint(0),
  budget: NO_BUDGET,
};

/** What a terminal shows of these events. */
export const picture = (events: readonly SessionEvent[], frame: Partial<Frame> = {}): string =>
  treeLines(replay(recorded(...events)), { ...FRAME, ...frame }).join('\n');
