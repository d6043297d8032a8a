import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { NotFound } from './NotFound.tsx';
import { ScreenLoading } from './ScreenLoading.tsx';

// Each screen is a chunk of its own: the start screen must not wait for Blockly, the task graph or the code editor.
const HomeScreen = lazy(async () => ({ default: (await import('../home/HomeScreen.tsx')).HomeScreen }));
const BlocksScreen = lazy(async () => ({
  default: (await import('../blocks/BlocksScreen.tsx')).BlocksScreen,
}));
const BuildScreen = lazy(async () => ({ default: (await import('../build/BuildScreen.tsx')).BuildScreen }));
const PlayScreen = lazy(async () => ({ default: (await import('../play/PlayScreen.tsx')).PlayScreen }));
const BoardScreen = lazy(async () => ({ default: (await import('../board/BoardScreen.tsx')).BoardScreen }));
const SettingsScreen = lazy(async () => ({
  default: (await import('../settings/SettingsScreen.tsx')).SettingsScreen,
}));

/** The route table. */
export function Screens() {
  return (
    <Suspense fallback={<ScreenLoading />}>
      <Switch>
        <Route path="/">
          <HomeScreen />
        </Route>
        <Route path="/settings">
          <SettingsScreen />
        </Route>
        <Route path="/n/:nuggetId">
          {({ nuggetId }) => <Redirect to={`/n/${nuggetId}/blocks`} replace />}
        </Route>
        <Route path="/n/:nuggetId/blocks">{({ nuggetId }) => <BlocksScreen nuggetId={nuggetId} />}</Route>
        <Route path="/n/:nuggetId/build">{({ nuggetId }) => <BuildScreen nuggetId={nuggetId} />}</Route>
        <Route path="/n/:nuggetId/play">{({ nuggetId }) => <PlayScreen nuggetId={nuggetId} />}</Route>
        <Route path="/n/:nuggetId/board">{({ nuggetId }) => <BoardScreen nuggetId={nuggetId} />}</Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  );
}
