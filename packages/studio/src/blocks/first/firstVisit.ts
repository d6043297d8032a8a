import i18next from 'i18next';
import { lookOfPage } from '../../app/look/lookOfPage.ts';
import { hasKeptChanges } from '../../library/keptKey.ts';
import { startWords } from '../../words/startWords.ts';
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
    const asked = askFirst(nuggetId);
    // While both are on their way; the first words in a page also take the browser some time.
    await startWords(lookOfPage().current().language ?? navigator.language);
    frame.say(i18next.t('canvas_waits', { ns: 'blocks' }));
    const [nugget, { openFirstCanvas }] = await Promise.all([asked, loadCanvas]);
    openFirstCanvas(nugget, frame);
  } catch {
    // The studio opens it again, and says what is wrong.
  }
}
