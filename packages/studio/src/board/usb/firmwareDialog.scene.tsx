import type { Scenes } from '../../testing/scene.ts';
import { BoardStage } from '../testing/BoardStage.tsx';
import { boardStories } from '../testing/boardStories.ts';
import { FirmwareDialog } from './FirmwareDialog.tsx';

const noPort = { requestPort: () => Promise.reject(new DOMException('', 'NotFoundError')) };

export const scenes: Scenes = {
  /** Before the sum; the way behind it is walked by a test with a board. */
  forAdults: () => (
    <BoardStage server={{ events: boardStories.left(), device: 'esp32-blink' }}>
      <main>
        <h1>Board</h1>
        <FirmwareDialog ports={noPort} onClose={() => undefined} />
      </main>
    </BoardStage>
  ),
};
