import { stories } from '../build/testing/stories.ts';
import type { Scenes } from '../testing/scene.ts';
import { PlayScreen } from './PlayScreen.tsx';
import { QUIZ_FILES, SPACE_FILES } from './testing/files.ts';
import { PlayStage } from './testing/PlayStage.tsx';
import type { PlayServer } from './testing/playClient.ts';

/** A page that the browser brings itself would have the studio's origin; nothing answers here, unless a test does. */
const PAGE = 'http://127.0.0.1:44875/';

const screenOf = (server: () => Partial<PlayServer>) => () => (
  <PlayStage server={{ events: stories.succeeded(), files: SPACE_FILES, ...server() }}>
    <PlayScreen nuggetId="space" />
  </PlayStage>
);

export const scenes: Scenes = {
  nothingYet: screenOf(() => ({ events: [] })),
  building: screenOf(() => ({ events: stories.threeAtWork() })),
  ready: screenOf(() => ({ url: PAGE })),
  shared: screenOf(() => ({ url: PAGE, lanUrl: 'http://192.168.1.20:44875/?key=c0ffee' })),
  failedToOpen: screenOf(() => ({ refused: { launchSession: 'DEPLOY_FAILED' } })),
  refused: screenOf(() => ({
    url: PAGE,
    refused: { fixSession: 'SESSION_BUSY', undoSession: 'COMMIT_NOT_FOUND' },
  })),
  hostileAddress: screenOf(() => ({ url: 'https://example.com/' })),
  python: screenOf(() => ({ files: QUIZ_FILES })),
};
