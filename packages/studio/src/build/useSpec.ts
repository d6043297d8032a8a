import { type NuggetSpec, parseSpec } from '@nugget/contract';
import { useQuery } from '@tanstack/react-query';
import { useServices } from '../app/services.ts';

/** What the newest build was asked for; undefined until it is known. `build` counts the builds of the session. */
export function useSpec(sessionId: string, build: number): NuggetSpec | undefined {
  const { client } = useServices();
  const { data } = useQuery({
    queryKey: ['session-spec', sessionId, build],
    queryFn: async ({ signal }) => {
      const { spec } = await client.call('getSession', { params: { id: sessionId }, signal });
      const parsed = parseSpec(spec);
      return parsed.outcome === 'parsed' ? parsed.spec : null;
    },
    // A build's spec is frozen.
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? undefined;
}
