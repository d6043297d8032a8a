import type { Upstream } from '@nugget/contract';
import { checkedKey, httpUpstream } from './httpUpstream.ts';

/** Any other server that speaks the Messages API, such as one with a local model. Some read one header, some the other. */
export function compatibleUpstream({
  url,
  apiKey,
}: {
  readonly url: string;
  readonly apiKey?: string;
}): Upstream {
  const key = apiKey === undefined ? undefined : checkedKey(apiKey);
  return httpUpstream({
    crew: 'compatible',
    baseUrl: url,
    credentials: key === undefined ? {} : { 'x-api-key': key, authorization: `Bearer ${key}` },
  });
}
