import { SESSION_SOCKET_PATH, SOCKET_CLOSE } from '@nugget/contract';
import type { Connection } from '../client.ts';
import type { Server } from '../server.ts';
import type { Batches } from './batches.ts';
import type { Intake } from './intake.ts';
import { type Pulse, untilSilent } from './silence.ts';

type EndReason = Extract<Connection, { state: 'ended' }>['reason'];

/** Why a line is no more. */
export type LineEnd =
  /** The server was too fast for us and waits with the rest. */
  | { readonly end: 'behind' }
  | { readonly end: 'lost'; readonly hadOpened: boolean }
  | { readonly end: 'over'; readonly reason: EndReason };

export interface LineParts {
  readonly server: Server;
  readonly sessionId: string;
  readonly intake: Intake;
  readonly batches: Batches;
  readonly onOpen: () => void;
  /** Looks whether the server is there and something was missed, when nothing has come for long. */
  readonly look: (signal: AbortSignal) => Promise<LineEnd | 'well'>;
  readonly signal: AbortSignal;
}

/** One WebSocket, from its opening to its end. Rejects with the signal's reason when that aborts first. */
export async function holdLine(parts: LineParts): Promise<LineEnd> {
  const { server, intake, batches, signal, onOpen, look } = parts;
  const over = new AbortController();
  const alive = AbortSignal.any([signal, over.signal]);
  const ended = Promise.withResolvers<LineEnd>();
  signal.addEventListener('abort', () => ended.reject(signal.reason), { once: true, signal: over.signal });
  const pulse: Pulse = { isHeard: true };
  let hadOpened = false;

  const socket = server.platform.openSocket(addressOfLine(parts), {
    onOpen() {
      if (alive.aborted) return;
      hadOpened = true;
      onOpen();
      const { platform } = server;
      untilSilent({ platform, pulse, look, signal: alive }).then(ended.resolve, ended.reject);
    },
    onFrame(data) {
      if (alive.aborted) return;
      pulse.isHeard = true;
      const taken = intake.take(data);
      switch (taken.outcome) {
        case 'new':
          return batches.add(taken.event);
        case 'known':
          return undefined;
        case 'gap':
          return ended.resolve({ end: 'lost', hadOpened });
        case 'unreadable':
          return ended.resolve({ end: 'over', reason: 'outdated' });
      }
    },
    onClose: (code) => ended.resolve(endOf(code, hadOpened)),
  });
  try {
    return await ended.promise;
  } finally {
    over.abort();
    socket.close();
  }
}

function addressOfLine({ server, sessionId, intake }: LineParts) {
  const base = server.baseUrl.replace(/^http/, 'ws');
  const url = `${base}${SESSION_SOCKET_PATH}/${encodeURIComponent(sessionId)}?after=${intake.newest}`;
  return { url, headers: server.headers };
}

function endOf(code: number, hadOpened: boolean): LineEnd {
  if (code === SOCKET_CLOSE.refused) return { end: 'over', reason: 'refused' };
  if (code === SOCKET_CLOSE.notFound) return { end: 'over', reason: 'not_found' };
  return code === SOCKET_CLOSE.behind ? { end: 'behind' } : { end: 'lost', hadOpened };
}
