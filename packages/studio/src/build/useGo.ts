import { NuggetError, type NuggetSpecInput } from '@nugget/contract';
import { useLocation } from 'wouter';
import { useServices } from '../app/services.ts';
import type { OpenState } from '../library/nuggetState.ts';
import { useNugget } from '../library/useNugget.ts';
import { useAct } from './useAct.ts';

export interface Go {
  /** Has the crew build this spec: a first time, or on top of what is there. Ends on the build screen. */
  go(spec: NuggetSpecInput): Promise<void>;
  readonly isStarting: boolean;
  /** Why it did not begin; GoNotice words it. */
  readonly error: NuggetError | undefined;
}

/** Starts the build of a nugget. Its blocks are saved before the crew begins. */
export function useGo(nuggetId: string): Go {
  const { client } = useServices();
  const state = useNugget(nuggetId);
  const [, navigate] = useLocation();
  const { act, isActing, error } = useAct();

  const newSession = async ({ change }: OpenState): Promise<string> => {
    const { session_id } = await client.call('createSession', {});
    change({ session_id });
    return session_id;
  };
  const start = async (open: OpenState, sessionId: string, spec: NuggetSpecInput): Promise<void> => {
    await open.flush();
    const { workspace_json } = open.nugget;
    const body = { spec, ...(workspace_json === null ? {} : { workspace_json }) };
    await client.call('startSession', { params: { id: sessionId }, body });
  };
  const build = async (spec: NuggetSpecInput): Promise<void> => {
    if (state.state !== 'open') return;
    const known = state.nugget.session_id;
    try {
      await start(state, known ?? (await newSession(state)), spec);
    } catch (thrown) {
      // A nugget that came from another computer, or whose session was cleared away, begins anew.
      const isGone = thrown instanceof NuggetError && thrown.code === 'SESSION_NOT_FOUND';
      if (!isGone || known === null) throw thrown;
      await start(state, await newSession(state), spec);
    }
    navigate(`/n/${state.nugget.id}/build`);
  };
  return { go: (spec) => act(() => build(spec)), isStarting: isActing, error };
}
