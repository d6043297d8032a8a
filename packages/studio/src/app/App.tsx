import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { type Services, ServicesProvider } from './services.ts';

// Each screen is a chunk of its own: the start screen must not wait for Blockly, the task graph or the code editor.
const HomeScreen = lazy(async () => ({ default: (await import('../home/HomeScreen.tsx')).HomeScreen }));
const BlocksScreen = lazy(async () => ({
  default: (await import('../blocks/BlocksScreen.tsx')).BlocksScreen,
}));
const BuildScreen = lazy(async () => ({ default: (await import('../build/BuildScreen.tsx')).BuildScreen }));
const PlayScreen = lazy(async () => ({ default: (await import('../play/PlayScreen.tsx')).PlayScreen }));
const SettingsScreen = lazy(async () => ({
  default: (await import('../settings/SettingsScreen.tsx')).SettingsScreen,
}));

export function App({ services }: { readonly services: Services }) {
  return (
    <ServicesProvider value={services}>
      <QueryClientProvider client={services.queries}>
        <Suspense>
          <Switch>
            <Route path="/settings">
              <SettingsScreen />
            </Route>
            <Route path="/n/:nuggetId/blocks">{({ nuggetId }) => <BlocksScreen nuggetId={nuggetId} />}</Route>
            <Route path="/n/:nuggetId/build">{({ nuggetId }) => <BuildScreen nuggetId={nuggetId} />}</Route>
            <Route path="/n/:nuggetId/play">{({ nuggetId }) => <PlayScreen nuggetId={nuggetId} />}</Route>
            <Route>
              <HomeScreen />
            </Route>
          </Switch>
        </Suspense>
      </QueryClientProvider>
    </ServicesProvider>
  );
}
