import { type NuggetDocument, NuggetError, type SessionSummary } from '@nugget/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { ServicesProvider } from '../app/services.ts';
import { Toasts } from '../design/index.ts';
import { type Answers, aClient } from '../library/testing/aClient.ts';
import { aNugget, aThumbnail } from '../library/testing/aNugget.ts';
import type { Scenes } from '../testing/scene.ts';
import { HomeScreen } from './HomeScreen.tsx';

const at = '2026-03-01T10:00:00.000Z';
const aSession = (id: string, outcome: SessionSummary['outcome']): SessionSummary => ({
  id,
  state: outcome === 'running' ? 'executing' : 'done',
  outcome,
  goal: 'a game',
  created_at: at,
  updated_at: at,
});

const SESSIONS = [
  aSession('s1', 'succeeded'),
  aSession('s2', 'running'),
  aSession('s3', 'failed'),
  aSession('s4', 'stopped'),
];

const NUGGETS: readonly NuggetDocument[] = [
  aNugget({ id: 'n1', name: 'Space dodge', session_id: 's1' }),
  aNugget({ id: 'n2', name: 'A page about my dog', session_id: 's2', thumbnail: aThumbnail('website') }),
  aNugget({ id: 'n3', name: 'The dragon in the library', session_id: 's3', thumbnail: aThumbnail('story') }),
  aNugget({ id: 'n4', name: 'Times tables', session_id: 's4', thumbnail: aThumbnail('tool') }),
  aNugget({ id: 'n5', name: 'My nugget', thumbnail: null }),
];

/** A library that changes when it is asked to, as the server's does. */
function aLibrary(start: readonly NuggetDocument[]): Answers {
  let here = [...start];
  const bin = new Map<string, NuggetDocument>();
  const found = (id: string) => {
    const nugget = here.find((one) => one.id === id);
    if (nugget === undefined) throw new NuggetError('NUGGET_NOT_FOUND', { message: id });
    return nugget;
  };
  return {
    listNuggets: async () => [...here],
    listSessions: async () => SESSIONS,
    getNugget: async ({ params }) => found(params.id),
    saveNugget: async ({ params, body }) => {
      const saved = { ...found(params.id), ...body, revision: body.revision + 1 };
      here = here.map((one) => (one.id === params.id ? saved : one));
      return saved;
    },
    createNugget: async ({ body }) => aNugget({ ...body, id: 'made' }),
    duplicateNugget: async ({ params, body }) => {
      const copy = { ...found(params.id), id: `copy-${here.length}`, name: body.name, session_id: null };
      here = [copy, ...here];
      return copy;
    },
    deleteNugget: async ({ params }) => {
      bin.set(params.id, found(params.id));
      here = here.filter(({ id }) => id !== params.id);
      return { status: 'deleted' };
    },
    restoreNugget: async ({ params }) => {
      const nugget = bin.get(params.id) ?? found(params.id);
      here = [nugget, ...here];
      return nugget;
    },
    importNugget: async ({ body }) => {
      const text = new TextDecoder().decode(body);
      if (!text.startsWith('PK')) throw new NuggetError('NUGGET_FILE_INVALID', { message: 'is no zip file' });
      const nugget = aNugget({ id: `in-${here.length}`, name: 'From a friend' });
      here = [nugget, ...here];
      return nugget;
    },
  };
}

function Home({ answers }: { readonly answers: Answers }) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  const [client] = useState(() => aClient(answers));
  return (
    <ServicesProvider value={{ client, queries }}>
      <QueryClientProvider client={queries}>
        <HomeScreen />
        <Toasts />
      </QueryClientProvider>
    </ServicesProvider>
  );
}

const home = (answers: Answers) => <Home answers={answers} />;

const gone = () => Promise.reject(new NuggetError('SERVER_GONE', { message: 'No answer from localhost.' }));

export const scenes: Scenes = {
  firstVisit: () => home(aLibrary([])),
  withNuggets: () => home(aLibrary(NUGGETS)),
  many: () =>
    home(
      aLibrary(Array.from({ length: 30 }, (_, at) => aNugget({ id: `n${at}`, name: `Adventure ${at + 1}` }))),
    ),
  loading: () => home({ listNuggets: () => new Promise(() => undefined) }),
  serverGone: () => home({ listNuggets: gone }),
};
