import type { Client } from '@nugget/client';
import { NuggetError } from '@nugget/contract';
import { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button, Toasts, useToasts } from '../design/index.ts';
import { aClient } from '../library/testing/aClient.ts';
import { aNugget } from '../library/testing/aNugget.ts';
import type { Scenes } from '../testing/scene.ts';
import { AppHeader } from './AppHeader.tsx';
import { Crashed } from './Crashed.tsx';
import { ErrorNotice } from './ErrorNotice.tsx';
import { LoginLost } from './LoginLost.tsx';
import { NotFound } from './NotFound.tsx';
import { NuggetFrame } from './NuggetFrame.tsx';
import { ServerGone } from './ServerGate.tsx';
import { ServicesProvider } from './services.ts';

function Stage({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  return (
    <ServicesProvider value={{ client, queries: new QueryClient() }}>
      {children}
      <Toasts />
    </ServicesProvider>
  );
}

const go = <Button variant="primary">Go</Button>;
const frame = (name: string) => (
  <Stage client={aClient({ getNugget: async () => aNugget({ name }) })}>
    <NuggetFrame nuggetId="n1" tab="blocks" actions={go}>
      <p>The screen of the tab.</p>
    </NuggetFrame>
  </Stage>
);

function ToastScene() {
  const toasts = useToasts();
  const show = () =>
    toasts.show({ text: 'Space dodge is in the bin.', action: { label: 'Undo', onAction: show } });
  return (
    <main>
      <h1>News</h1>
      <Button onPress={show}>Delete Space dodge</Button>
      <Toasts />
    </main>
  );
}

const full = new NuggetError('STORAGE_FULL', {
  message: 'Could not write nugget.json: no space left on the disk.',
  details: { problems: [{ path: 'requirements[2].description', message: 'is longer than 500 characters' }] },
});

export const scenes: Scenes = {
  frame: () => frame('Space dodge'),
  frameWithLongName: () =>
    frame('The most wonderful adventure of Captain Whiskers and the seven moons of Cheese'),
  frameOfMissing: () => (
    <Stage
      client={aClient({
        getNugget: () => Promise.reject(new NuggetError('NUGGET_NOT_FOUND', { message: 'n1' })),
      })}
    >
      <NuggetFrame nuggetId="n1" tab="blocks">
        {null}
      </NuggetFrame>
    </Stage>
  ),
  frameOfFailed: () => (
    <Stage
      client={aClient({
        getNugget: () => Promise.reject(new NuggetError('SERVER_GONE', { message: 'no answer' })),
      })}
    >
      <NuggetFrame nuggetId="n1" tab="blocks">
        {null}
      </NuggetFrame>
    </Stage>
  ),
  header: () => (
    <>
      <AppHeader />
      <main>
        <h1>Any page</h1>
      </main>
    </>
  ),
  error: () => (
    <main>
      <h1>An error</h1>
      <ErrorNotice error={full} onRetry={() => undefined} />
    </main>
  ),
  toast: () => <ToastScene />,
  serverGone: () => (
    <main>
      <h1>Any page</h1>
      <ServerGone />
    </main>
  ),
  loginLost: () => <LoginLost />,
  crashed: () => <Crashed error={new Error('blocks is undefined')} />,
  notFound: () => <NotFound />,
};
