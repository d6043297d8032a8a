import './design/tokens.css';
import './design/base.css';

import { untilIdle } from './library/untilIdle.ts';

// The canvas is the largest part of its screen, and the first that a child uses: there it comes before the studio around it.
const [, nuggetId] = /^\/n\/([^/]+)\/blocks\/?$/.exec(location.pathname) ?? [];
if (nuggetId !== undefined) {
  const canvas = import('./blocks/first/firstCanvas.ts');
  canvas.catch(() => undefined);
  const { openBlocksFirst } = await import('./blocks/first/firstVisit.ts');
  await openBlocksFirst(nuggetId, canvas);
  await untilIdle();
  // Should one of them fail, the screen asks for it again and says so.
  for (const part of [import('./blocks/screen/canvasChunk.ts'), import('./blocks/BlocksScreen.tsx')]) {
    part.catch(() => undefined);
  }
}
const { startStudio } = await import('./app/startStudio.tsx');
await startStudio();
