import { NuggetError, type Settings } from '@nugget/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { ServicesProvider } from '../app/services.ts';
import { Toasts } from '../design/index.ts';
import { type Answers, aClient } from '../library/testing/aClient.ts';
import type { Scenes } from '../testing/scene.ts';
import { SettingsScreen } from './SettingsScreen.tsx';

const PLAIN: Settings = {
  crew: 'rehearsal',
  key: 'none',
  model_url: null,
  model: null,
  planner_model: null,
  budget: {
    nugget_max_tokens: null,
    nugget_max_cost_usd: null,
    day_max_tokens: null,
    day_max_cost_usd: null,
  },
  spent_today: { tokens: 0, cost_usd: 0 },
  crew_size: 3,
  language: 'en',
  lan_sharing: false,
  fixed: [],
  data_folder: '/home/sam/.nugget',
};

const USED: Settings = {
  ...PLAIN,
  crew: 'claude',
  key: 'saved',
  budget: { ...PLAIN.budget, day_max_tokens: 1_000_000, day_max_cost_usd: 5 },
  spent_today: { tokens: 412_000, cost_usd: 4.2 },
};

const FIXED: Settings = {
  ...PLAIN,
  crew: 'compatible',
  key: 'environment',
  model_url: 'http://127.0.0.1:11434',
  model: 'a-local-model',
  fixed: ['key', 'model_url', 'model', 'crew_size', 'data_folder'],
};

/** A server whose settings are open, or open after the sum; the key `good` works. */
function aServer(start: Settings, { isLocked = false } = {}): Answers {
  let now = start;
  let open = !isLocked;
  let sums = 0;
  return {
    getSettings: async () => {
      if (!open) throw new NuggetError('ADULT_NEEDED', { message: 'The settings are closed.' });
      return now;
    },
    askAdult: async () => {
      sums += 1;
      return { challenge_id: `sum-${sums}`, a: 14, b: 6 };
    },
    unlockSettings: async ({ body }) => {
      if (body.answer !== 84) throw new NuggetError('SUM_WRONG', { message: 'Not 84.' });
      open = true;
      return { status: 'open' };
    },
    lockSettings: async () => {
      open = false;
      return { status: 'closed' };
    },
    changeSettings: async ({ body }) => {
      now = { ...now, ...JSON.parse(JSON.stringify(body)) };
      return now;
    },
    saveKey: async ({ body }) => {
      if (body.api_key !== 'good') {
        return {
          outcome: 'refused',
          code: 'MODEL_KEY_REFUSED',
          message: 'The model’s server refuses the key (401).',
        };
      }
      now = { ...now, key: 'saved', crew: 'claude' };
      return { outcome: 'works' };
    },
    deleteKey: async () => {
      now = { ...now, key: 'none', crew: 'rehearsal' };
      return now;
    },
    deleteEverything: async () => {
      now = PLAIN;
      return { status: 'deleted' };
    },
  };
}

function Stage({ answers }: { readonly answers: Answers }) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
  const [client] = useState(() => aClient(answers));
  return (
    <ServicesProvider value={{ client, queries }}>
      <QueryClientProvider client={queries}>
        <SettingsScreen />
        <Toasts />
      </QueryClientProvider>
    </ServicesProvider>
  );
}

export const scenes: Scenes = {
  gate: () => <Stage answers={aServer(PLAIN, { isLocked: true })} />,
  plain: () => <Stage answers={aServer(PLAIN)} />,
  used: () => <Stage answers={aServer(USED)} />,
  fixed: () => <Stage answers={aServer(FIXED)} />,
  serverGone: () => (
    <Stage
      answers={{
        getSettings: () => Promise.reject(new NuggetError('SERVER_GONE', { message: 'No answer.' })),
      }}
    />
  ),
};
