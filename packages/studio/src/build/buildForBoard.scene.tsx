import { BoardStage } from '../board/testing/BoardStage.tsx';
import { boardStories } from '../board/testing/boardStories.ts';
import type { Scenes } from '../testing/scene.ts';
import { BuildScreen } from './BuildScreen.tsx';

const screenOf = (story: keyof typeof boardStories) => () => (
  <BoardStage server={{ events: boardStories[story](), device: 'esp32-blink' }}>
    <BuildScreen nuggetId="space" />
  </BoardStage>
);

/** A build whose nugget goes on a board. */
export const scenes: Scenes = {
  gate: screenOf('gate'),
  flashing: screenOf('flashing'),
  speaking: screenOf('speaking'),
  done: screenOf('done'),
};
