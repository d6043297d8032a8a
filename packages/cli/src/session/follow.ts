import { EMPTY_VIEW, reduceView, type SessionView } from '@nugget/contract';
import type { SessionEntry } from '@nugget/server';
import type { Screen } from '../screen/screen.ts';

export interface FollowParts {
  readonly screen: Screen;
  /** Told of the session as it is now, and after each new event. */
  readonly onNow: (view: SessionView) => void;
}

/** Shows a session from its first event on; returns how to stop. What happened before is shown, but not acted on. */
export function followSession({ log }: SessionEntry, { screen, onNow }: FollowParts): () => void {
  const past = log.view.seq;
  let view = EMPTY_VIEW;
  const stop = log.subscribe(0, (event) => {
    view = reduceView(view, event);
    screen.show(event, view);
    if (event.seq > past) onNow(view);
  });
  onNow(view);
  return stop;
}
