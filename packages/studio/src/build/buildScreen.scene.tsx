import type { RecordedEvent } from '@nugget/contract';
import { NuggetSpec } from '@nugget/contract';
import type { Scenes } from '../testing/scene.ts';
import { BuildScreen } from './BuildScreen.tsx';
import type { FakeClient, FakeServer } from './testing/fakeClient.ts';
import { SceneStage } from './testing/SceneStage.tsx';
import { spaceDodgeSpec } from './testing/spaceDodge.ts';
import { stories } from './testing/stories.ts';
import { pushThousand } from './testing/thousandEvents.ts';

interface Parts extends Partial<Omit<FakeServer, 'events'>> {
  readonly onOpen?: (client: FakeClient) => void;
}

function screenOf(story: () => readonly RecordedEvent[], { onOpen, ...server }: Parts = {}) {
  return () => (
    <SceneStage
      server={{ events: story(), spec: spaceDodgeSpec, ...server }}
      {...(onOpen === undefined ? {} : { onOpen })}
    >
      <BuildScreen nuggetId="space" />
    </SceneStage>
  );
}

export const scenes: Scenes = {
  notBuiltYet: screenOf(() => []),
  planning: screenOf(stories.planning),
  threeAtWork: screenOf(stories.threeAtWork),
  gate: screenOf(stories.gate),
  gateWhileServerIsGone: screenOf(stories.gate, { isGone: true }),
  questions: screenOf(stories.questions),
  testsFail: screenOf(stories.testsFail),
  succeeded: screenOf(stories.succeeded),
  failed: screenOf(stories.failed),
  stuck: screenOf(stories.stuck),
  stopped: screenOf(stories.stopped),
  recovered: screenOf(stories.recovered),
  taught: screenOf(stories.taught),
  offline: screenOf(stories.threeAtWork, { connection: 'offline' }),
  withoutLimit: screenOf(stories.threeAtWork, {
    spec: NuggetSpec.parse({ nugget: { goal: 'A space game' } }),
  }),
  thousandEvents: screenOf(stories.threeAtWork, { onOpen: pushThousand }),
};
