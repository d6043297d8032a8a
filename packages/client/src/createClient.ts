import type { Client } from './client.ts';

export const createClient = ({ baseUrl }: { readonly baseUrl: string }): Client => ({
  baseUrl,
  call: () => Promise.reject(new Error('written next')),
  follow: () => undefined,
});
