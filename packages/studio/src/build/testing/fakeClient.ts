import type { CallInput, Client } from '@nugget/client';
import {
  type ApiName,
  type ApiReply,
  type NuggetDocument,
  NuggetError,
  type NuggetSpec,
  parseRecordedEvent,
  type RecordedEvent,
  replay,
} from '@nugget/contract';
import { PATCHES } from './patches.ts';

export interface FakeServer {
  readonly events: readonly RecordedEvent[];
  readonly spec: NuggetSpec;
  /** What a connection looks like at first. */
  readonly connection?: 'live' | 'offline';
  /** Whether answers arrive; a server that is gone keeps none. */
  readonly isGone?: boolean;
}

export interface FakeClient extends Client {
  /** More happens in the session. */
  push(events: readonly RecordedEvent[]): void;
  /** The names of the routes that were called, in order. */
  readonly calls: readonly string[];
}

const NUGGET: NuggetDocument = {
  id: 'space',
  name: 'Space Dodge',
  thumbnail: null,
  session_id: 'space',
  revision: 3,
  created_at: '2026-01-01T00:00:00.000Z',
  updated_at: '2026-01-01T00:00:00.000Z',
  workspace_json: null,
};

/** A server that holds one nugget and one session, in memory: for scenes. */
export function createFakeClient({
  events,
  spec,
  connection = 'live',
  isGone = false,
}: FakeServer): FakeClient {
  const log = [...events];
  const listeners = new Set<(events: readonly RecordedEvent[]) => void>();
  const calls: string[] = [];
  const replies = { ...nuggetReplies(), ...sessionReplies(log, spec) };
  return {
    baseUrl: location.origin,
    openBoard: () => ({ command: () => false }),
    calls,
    push(more) {
      log.push(...more);
      for (const listener of listeners) listener(more.map(parseRecordedEvent));
    },
    call: (name, input) => {
      calls.push(name);
      if (isGone && name.startsWith('answer')) return Promise.reject(serverGone());
      return replyAs(name, replies[name]?.(input));
    },
    follow(_id, { after = 0, onEvents, onConnection, signal }) {
      listeners.add(onEvents);
      signal.addEventListener('abort', () => listeners.delete(onEvents));
      onConnection?.(connection === 'live' ? { state: 'live' } : { state: 'offline', tries: 4 });
      onEvents(log.filter(({ seq }) => seq > after));
    },
  };
}

const serverGone = (): NuggetError =>
  new NuggetError('SERVER_GONE', { message: 'POST /api/sessions/space/gate got no answer' });

type Replies = Partial<Readonly<Record<ApiName, (input: unknown) => unknown>>>;

/** The table below holds each route's own reply; this is where it gets that route's type. */
function replyAs<K extends ApiName>(name: K, reply: unknown): Promise<ApiReply<K>> {
  if (reply === undefined) return Promise.reject(new Error(`The scene's server does not know ${name}`));
  return Promise.resolve(reply as ApiReply<K>);
}

const nuggetReplies = (): Replies => ({
  getNugget: () => NUGGET,
  saveNugget: () => NUGGET,
  listNuggets: () => [NUGGET],
  getHealth: () => ({ status: 'ready' }),
});

function sessionReplies(log: readonly RecordedEvent[], spec: NuggetSpec): Replies {
  const view = () => replay(log);
  const ok = () => ({ status: 'ok' });
  return {
    getSession: () => ({ ...view(), spec }),
    getCommit: (input) => {
      const commit = view().commits.find(({ sha }) => sha === shaIn(input));
      const files = commit?.filesChanged.map((path) => PATCHES.get(path) ?? addedFile(path)) ?? [];
      return { commit, files };
    },
    launchSession: () => ({}),
    answerGate: ok,
    answerQuestion: ok,
    stopSession: () => ({ status: 'stopped' }),
    resumeSession: () => ({ status: 'started' }),
    listFiles: () => ({ files: [], truncated: false }),
    getFacts: () => ({
      crew: 'rehearsal',
      language: 'en',
      lan_sharing: false,
      nugget_budget: { max_tokens: null, max_cost_usd: null },
      adult: false,
      version: '0',
    }),
  };
}

const shaIn = (input: unknown): string => {
  const { params } = input as CallInput<'getCommit'>;
  return params.sha;
};

const addedFile = (path: string) => ({
  path,
  change: 'added',
  patch: `--- /dev/null\n+++ b/${path}\n@@ -0,0 +1,2 @@\n+// ${path}\n+export const ready = true;\n`,
});
