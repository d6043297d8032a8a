import type { Client, Connection } from '@nugget/client';
import { EMPTY_VIEW, NuggetError, type RecordedEvent, reduceView, type SessionView } from '@nugget/contract';
import type { Screen } from '../screen/screen.ts';
import { words } from '../words/en.ts';
import { openAsks } from './waiting.ts';

export interface WatchParts {
  readonly client: Pick<Client, 'follow'>;
  readonly sessionId: string;
  /** How many events there are already: an end among them is the end only when nothing came after it. */
  readonly known: number;
  readonly screen: Screen;
  /** Ends the watching. */
  readonly signal: AbortSignal;
}

export interface Watched {
  readonly events: readonly RecordedEvent[];
  readonly view: SessionView;
}

/** Shows a session of a server until it has ended, or until the signal aborts; resolves with what was seen. */
export async function watchSession(parts: WatchParts): Promise<Watched> {
  const { client, sessionId, known, screen, signal } = parts;
  const events: RecordedEvent[] = [];
  let view = EMPTY_VIEW;
  const over = new AbortController();
  const ended = Promise.withResolvers<void>();
  const tellConnection = connectionTeller(screen);
  signal.addEventListener('abort', () => ended.resolve(), { once: true, signal: over.signal });
  if (signal.aborted) ended.resolve();
  client.follow(sessionId, {
    signal: AbortSignal.any([signal, over.signal]),
    onEvents(batch) {
      for (const event of batch) {
        const asked = openAsks(view);
        view = reduceView(view, event);
        events.push(event);
        screen.show(event, view);
        if (event.seq > known && openAsks(view) > asked) screen.note(words.watch.answerThere);
      }
      if (view.seq >= known && view.outcome !== 'running') ended.resolve();
    },
    onConnection(connection) {
      if (connection.state === 'ended') ended.reject(whyEnded(connection, sessionId));
      else tellConnection(connection);
    },
  });
  try {
    await ended.promise;
    return { events, view };
  } finally {
    over.abort();
  }
}

/** Says once that nobody answers, and once that somebody does again. */
function connectionTeller(screen: Screen): (connection: Connection) => void {
  let isOffline = false;
  return ({ state }) => {
    if (state === 'offline' && !isOffline) screen.note(words.watch.offline);
    if (state === 'live' && isOffline) screen.note(words.watch.again);
    isOffline = state === 'offline' || (isOffline && state !== 'live');
  };
}

function whyEnded({ reason }: Extract<Connection, { state: 'ended' }>, sessionId: string): NuggetError {
  switch (reason) {
    case 'not_found':
      return new NuggetError('SESSION_NOT_FOUND', { message: `The studio has no session ${sessionId}` });
    case 'refused':
      return new NuggetError('LOGIN_NEEDED', {
        message:
          'The studio does not know this login any more; it runs on another data folder now. Watch again.',
      });
    case 'outdated':
      return new NuggetError('SERVER_GONE', {
        message: 'The studio is of a newer version than this program. Start the same version of both.',
      });
  }
}
