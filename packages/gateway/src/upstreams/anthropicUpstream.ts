import type { Upstream } from '@nugget/contract';
import { checkedKey, httpUpstream } from './httpUpstream.ts';

/** Anthropic's own API. The version header comes from the caller, which is Anthropic's SDK. */
export const anthropicUpstream = (options: {
  readonly apiKey: string;
  readonly baseUrl?: string;
}): Upstream =>
  httpUpstream({
    crew: 'claude',
    baseUrl: options.baseUrl ?? 'https://api.anthropic.com',
    credentials: { 'x-api-key': checkedKey(options.apiKey) },
  });
