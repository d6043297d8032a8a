// @vitest-environment jsdom
import type { Client, FollowOptions } from '@nugget/client';
import type { RecordedEvent } from '@nugget/contract';
import { QueryClient } from '@tanstack/react-query';
import { act, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ServicesProvider } from '../app/services.ts';
import { sharedModel } from './sharedModels.ts';
import { useSession, useSessionPart } from './useSession.ts';

declare global {
  /** React's own switch for tests. */
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

const EVENTS: readonly RecordedEvent[] = [
  { type: 'session_started', session_id: 's1', crew: 'rehearsal', goal: 'A game', seq: 1, at: at(1) },
  { type: 'agent_output', task_id: 't1', agent_name: 'Nova', content: 'Hm.', seq: 2, at: at(2) },
];

function at(second: number): string {
  return new Date(Date.UTC(2026, 0, 1) + second * 1_000).toISOString();
}

beforeEach(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
});
afterEach(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = false;
});

/** Until the session's model has told everyone that there is news. */
const untilTold = (client: Client): Promise<void> =>
  new Promise((resolve) => {
    const stop = sharedModel(client, 's1').subscribe(() => {
      stop();
      resolve();
    });
  });

function Place({ name }: { readonly name: string }) {
  const { snapshot } = useSession('s1');
  return <p>{`${name}: ${snapshot.shownSeq} of ${snapshot.newestSeq}`}</p>;
}

let goalRenders = 0;
function Goal() {
  const goal = useSessionPart('s1', ({ view }) => view.goal);
  goalRenders += 1;
  return <h1>{goal}</h1>;
}

it('shows one followed session in many places, and renders a part again only when it changes', async () => {
  const followings: FollowOptions[] = [];
  const client: Client = {
    baseUrl: '',
    call: () => Promise.reject(new Error('Nothing is called here')),
    follow: (_, options) => void followings.push(options),
    openBoard: () => ({ command: () => false }),
  };
  const host = document.createElement('div');
  const root = createRoot(host);
  await act(async () =>
    root.render(
      <StrictMode>
        <ServicesProvider value={{ client, queries: new QueryClient() }}>
          <Goal />
          <Place name="left" />
          <Place name="right" />
        </ServicesProvider>
      </StrictMode>,
    ),
  );
  expect(followings).toHaveLength(1);
  const [following] = followings;

  await act(async () => {
    following?.onEvents(EVENTS.slice(0, 1));
    await untilTold(client);
  });
  const rendersWithGoal = goalRenders;
  await act(async () => {
    following?.onEvents(EVENTS.slice(1));
    await untilTold(client);
  });
  expect(host.textContent).toBe('A gameleft: 2 of 2right: 2 of 2');
  expect(goalRenders).toBe(rendersWithGoal);

  await act(async () => root.unmount());
  expect(following?.signal.aborted).toBe(false);
});
