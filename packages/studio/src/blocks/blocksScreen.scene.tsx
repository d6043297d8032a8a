import type { NuggetDocument, NuggetSpecInput } from '@nugget/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import space from '../../../../examples/space-dodge.json';
import { ServicesProvider } from '../app/services.ts';
import { Toasts } from '../design/index.ts';
import { aClient } from '../library/testing/aClient.ts';
import { aNugget } from '../library/testing/aNugget.ts';
import type { Scenes } from '../testing/scene.ts';
import { BlocksScreen } from './BlocksScreen.tsx';
import { specToWorkspace } from './spec/specToWorkspace.ts';

/** The screen before a server that keeps the nugget in memory; what it keeps is in the page for the tests to read. */
function Screen({ nugget }: { readonly nugget: NuggetDocument }) {
  const [kept, keep] = useState(nugget);
  const [started, start] = useState<unknown>(null);
  const [queries] = useState(() => new QueryClient());
  const [client] = useState(() =>
    aClient({
      getNugget: async () => nugget,
      saveNugget: async ({ body }) => {
        const saved = { ...nugget, ...body, revision: body.revision + 1 };
        keep(saved);
        return saved;
      },
      createSession: async () => ({ session_id: 's1' }),
      startSession: async ({ body }) => {
        start(body.spec);
        return { status: 'started' };
      },
    }),
  );
  return (
    <ServicesProvider value={{ client, queries }}>
      <QueryClientProvider client={queries}>
        <BlocksScreen nuggetId={nugget.id} />
        <Toasts />
        <pre hidden id="kept">
          {JSON.stringify(kept)}
        </pre>
        <pre hidden id="started">
          {JSON.stringify(started)}
        </pre>
      </QueryClientProvider>
    </ServicesProvider>
  );
}

// What JSON says of an example is wider than the spec's type; specToWorkspace parses it.
const canvasOf = (spec: unknown) => specToWorkspace(spec as NuggetSpecInput);

export const scenes: Scenes = {
  firstVisit: () => <Screen nugget={aNugget({ id: 'blocks-first', name: 'My nugget', thumbnail: null })} />,
  spaceGame: () => <Screen nugget={aNugget({ id: 'blocks-space', workspace_json: canvasOf(space) })} />,
};
