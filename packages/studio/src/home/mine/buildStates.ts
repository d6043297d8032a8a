import type { NuggetSummary, SessionSummary } from '@nugget/contract';

/** What became of a nugget's newest build. */
export type BuildState = 'new' | 'building' | 'ready' | 'failed' | 'stopped';

export function buildStateOf(nugget: NuggetSummary, sessions: readonly SessionSummary[]): BuildState {
  const session = sessions.find(({ id }) => id === nugget.session_id);
  if (session === undefined || session.state === 'idle') return 'new';
  switch (session.outcome) {
    case 'running':
      return 'building';
    case 'succeeded':
      return 'ready';
    case 'failed':
      return 'failed';
    case 'stopped':
      return 'stopped';
  }
}
