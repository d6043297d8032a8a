import type { SessionSnapshot } from '../session/sessionModel.ts';

/** Whether there is something to play: `nothing` before the first build has saved anything. */
export type PlayState = 'connecting' | 'missing' | 'nothing' | 'building' | 'ready';

export function playState({ liveView, newestSeq, connection }: SessionSnapshot): PlayState {
  if (newestSeq === 0) {
    if (connection.state === 'ended') return 'missing';
    return connection.state === 'live' ? 'nothing' : 'connecting';
  }
  if (liveView.outcome === 'running') return 'building';
  return liveView.commits.length === 0 ? 'nothing' : 'ready';
}
