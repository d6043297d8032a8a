import { hasKeptChanges } from '../../library/keptKey.ts';
import { showFirstFrame } from './firstFrame.ts';
import { askFirst } from './firstReply.ts';
import { standIn } from './handOver.ts';

/**
 * A canvas that can be used before the studio around it is there: over a slow line it is half of what has to come, and all that
 * a child needs to begin. Resolves when it is there, or when the studio has to open it itself. Never throws.
 */
export async function openBlocksFirst(
  nuggetId: string,
  loadCanvas: Promise<typeof import('./firstCanvas.ts')>,
) {
  const frame = showFirstFrame();
  standIn(frame);
  // What is kept in this browser has to be put back first, and told about; that is for the studio.
  if (hasKeptChanges(localStorage, nuggetId)) return;
  try {
    const [nugget, { openFirstCanvas }] = await Promise.all([askFirst(nuggetId), loadCanvas]);
    await openFirstCanvas(nugget, frame);
  } catch {
    // The studio opens it again, and says what is wrong.
  }
}
