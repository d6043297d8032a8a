import { type Client, createClient } from '@nugget/client';
import { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';

/** What every screen may use; made once, handed down by context. */
export interface Services {
  readonly client: Client;
  /** Remembers what the server said about nuggets, settings and files. */
  readonly queries: QueryClient;
}

export function openServices({ baseUrl }: { readonly baseUrl: string }): Services {
  const client = createClient({ baseUrl });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 5_000 } } });
  return { client, queries };
}

const ServicesContext = createContext<Services | undefined>(undefined);
export const ServicesProvider = ServicesContext.Provider;

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === undefined) throw new Error('useServices stands outside of ServicesProvider');
  return services;
}
