import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Services, ServicesProvider } from '../../app/services.ts';
import { Toasts } from '../../design/index.ts';
import { createPlayClient, type PlayServer } from './playClient.ts';

/** What the play screen needs around it, with a server in memory. */
export function PlayStage({
  server,
  children,
}: {
  readonly server: PlayServer;
  readonly children: ReactNode;
}) {
  const [services] = useState(
    (): Services => ({
      client: createPlayClient(server),
      queries: new QueryClient({ defaultOptions: { queries: { retry: false } } }),
    }),
  );
  return (
    <ServicesProvider value={services}>
      <QueryClientProvider client={services.queries}>
        {children}
        <Toasts />
      </QueryClientProvider>
    </ServicesProvider>
  );
}
