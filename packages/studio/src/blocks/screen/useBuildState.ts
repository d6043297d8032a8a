import { useQuery } from '@tanstack/react-query';
import { useServices } from '../../app/services.ts';
import type { BuildState } from './GoBar.tsx';

/** While a build runs it is asked about this often, in milliseconds: it ends by itself. */
const ASK_AGAIN_MS = 5_000;

/** Whether a nugget was ever built, and whether somebody builds it now. */
export function useBuildState(sessionId: string | null): BuildState {
  const { client } = useServices();
  const { data } = useQuery({
    queryKey: ['session', sessionId, 'outcome'],
    queryFn: async () => (await client.call('getSession', { params: { id: sessionId ?? '' } })).outcome,
    enabled: sessionId !== null,
    refetchInterval: ({ state }) => (state.data === 'running' ? ASK_AGAIN_MS : false),
  });
  if (sessionId === null) return 'never';
  return data === 'running' ? 'running' : 'built';
}
