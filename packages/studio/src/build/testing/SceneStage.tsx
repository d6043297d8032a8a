import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Services, ServicesProvider } from '../../app/services.ts';
import { createFakeClient, type FakeClient, type FakeServer } from './fakeClient.ts';

export interface SceneStageProps {
  readonly server: FakeServer;
  /** Called once with the scene's server, to make more happen. */
  readonly onOpen?: (client: FakeClient) => void;
  readonly children: ReactNode;
}

/** What a screen needs around it, with a server in memory. */
export function SceneStage({ server, onOpen, children }: SceneStageProps) {
  const [services] = useState((): Services => {
    const client = createFakeClient(server);
    onOpen?.(client);
    return { client, queries: new QueryClient({ defaultOptions: { queries: { retry: false } } }) };
  });
  return (
    <ServicesProvider value={services}>
      <QueryClientProvider client={services.queries}>{children}</QueryClientProvider>
    </ServicesProvider>
  );
}
