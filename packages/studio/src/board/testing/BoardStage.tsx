import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Services, ServicesProvider } from '../../app/services.ts';
import { Toasts } from '../../design/index.ts';
import { type BoardServer, createBoardClient } from './boardClient.ts';

export interface BoardStageProps {
  readonly server: BoardServer;
  readonly children: ReactNode;
}

/** What the board screen needs around it, with a server in memory. */
export function BoardStage({ server, children }: BoardStageProps) {
  const [services] = useState(
    (): Services => ({
      client: createBoardClient(server),
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
