import { stories } from '../build/testing/stories.ts';
import { PlayStage } from '../play/testing/PlayStage.tsx';
import { useSession } from '../session/useSession.ts';
import type { Scenes } from '../testing/scene.ts';
import { TimeTravelBar } from './TimeTravelBar.tsx';
import { manyEvents } from './testing/manyEvents.ts';

function Travelling() {
  const { model, snapshot } = useSession('space');
  return (
    <main>
      <h1>Space Dodge</h1>
      <TimeTravelBar model={model} snapshot={snapshot} />
      <p data-shown={snapshot.shownSeq}>{snapshot.view.commits.length}</p>
    </main>
  );
}

export const scenes: Scenes = {
  aBuild: () => (
    <PlayStage server={{ events: stories.succeeded(), files: {} }}>
      <Travelling />
    </PlayStage>
  ),
  tenThousandEvents: () => (
    <PlayStage server={{ events: manyEvents(10_000), files: {} }}>
      <Travelling />
    </PlayStage>
  ),
};
