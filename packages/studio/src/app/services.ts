import { type Client, createClient, runtimePlatform } from '@nugget/client';
import { toNuggetError } from '@nugget/contract';
import { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { fetchOrFirst } from '../blocks/first/firstReply.ts';
import { wakeNuggets } from '../library/openNuggets.ts';
import { later } from '../library/timers.ts';
import { type ServerWatch, watchServer } from './serverWatch.ts';

/** What every screen may use; made once, handed down by context. */
export interface Services {
  readonly client: Client;
  /** Remembers what the server said about nuggets, settings and files. */
  readonly queries: QueryClient;
}

export interface AppServices extends Services {
  readonly server: ServerWatch;
}

export function openServices({ baseUrl }: { readonly baseUrl: string }): AppServices {
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: isWorthARetry, staleTime: 5_000 } },
  });
  const { client, server } = watchServer({
    client: createClient({ baseUrl }, { ...runtimePlatform, fetch: fetchOrFirst }),
    later,
    onBack: () => {
      void queries.invalidateQueries();
      wakeNuggets(client);
    },
  });
  return { client, queries, server };
}

/** One more try for what may go away by itself; a server that is gone is asked by the watch. */
function isWorthARetry(tries: number, error: unknown): boolean {
  const { retryable, code } = toNuggetError(error);
  return tries < 1 && retryable && code !== 'SERVER_GONE';
}

const ServicesContext = createContext<Services | undefined>(undefined);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('useServices stands outside of ServicesProvider');
  return services;
}
