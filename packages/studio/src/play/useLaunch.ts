import { type NuggetError, toNuggetError } from '@nugget/contract';
import { useQuery } from '@tanstack/react-query';
import { loopbackUrl } from '../build/asks/loopbackUrl.ts';
import type { SessionActions } from '../session/sessionActions.ts';

export type LaunchState =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly url: string; readonly lanUrl: string | undefined }
  /** Nothing that a browser could show. */
  | { readonly state: 'no_page' }
  | { readonly state: 'failed'; readonly error: NuggetError };

export interface Launch {
  readonly launch: LaunchState;
  /** Counts the times it was opened. */
  readonly openedAt: number;
  again(): void;
}

/** Serves a nugget and says where. `version` is what was built: a new one is served anew. */
export function useLaunch(
  sessionId: string,
  version: string,
  actions: Pick<SessionActions, 'launch'>,
): Launch {
  const { data, error, isFetching, dataUpdatedAt, refetch } = useQuery({
    queryKey: ['launch', sessionId, version],
    queryFn: actions.launch,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return {
    launch: stateOf({ reply: data, error, isFetching }),
    openedAt: dataUpdatedAt,
    again: () => void refetch(),
  };
}

interface Asked {
  readonly reply: Awaited<ReturnType<SessionActions['launch']>> | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
}

function stateOf({ reply, error, isFetching }: Asked): LaunchState {
  if (isFetching) return { state: 'opening' };
  if (error !== null) return { state: 'failed', error: toNuggetError(error) };
  const url = loopbackUrl(reply?.url);
  return url === undefined ? { state: 'no_page' } : { state: 'open', url, lanUrl: reply?.lan_url };
}
