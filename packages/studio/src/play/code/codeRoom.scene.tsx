import { stories } from '../../build/testing/stories.ts';
import type { Scenes } from '../../testing/scene.ts';
import { QUIZ_FILES, SPACE_FILES } from '../testing/files.ts';
import { PlayStage } from '../testing/PlayStage.tsx';
import type { PlayServer } from '../testing/playClient.ts';
import { CodeRoom } from './CodeRoom.tsx';

const NOW = { sessionId: 'space', sha: undefined, version: '1' };

const roomOf = (server: Partial<PlayServer>, then?: string) => () => (
  <PlayStage server={{ events: stories.succeeded(), files: SPACE_FILES, ...server }}>
    <main>
      <h1>Space Dodge</h1>
      <CodeRoom at={NOW} then={then} />
    </main>
  </PlayStage>
);

export const scenes: Scenes = {
  page: roomOf({}),
  python: roomOf({ files: QUIZ_FILES }),
  lookingBack: roomOf({}, 'Keep score'),
  empty: roomOf({ files: {} }),
  unreachable: roomOf({ refused: { listFiles: 'COMMIT_NOT_FOUND' } }),
  budgetSpent: roomOf({ refused: { explain: 'BUDGET_SPENT' } }),
};
