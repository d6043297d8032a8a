import './design/tokens.css';
import './design/base.css';

// The canvas is the largest part of its screen: there it begins to come at once, beside everything else. Should it fail,
// the screen asks for it again and says so.
if (location.pathname.endsWith('/blocks')) {
  for (const part of [import('./blocks/screen/canvasChunk.ts'), import('./blocks/BlocksScreen.tsx')]) {
    part.catch(() => undefined);
  }
}
const { startStudio } = await import('./app/startStudio.tsx');
await startStudio();
