import type { Client, Connection, FollowOptions } from '../client.ts';
import type { Server } from '../server.ts';
import { backOff } from './backOff.ts';
import { createBatches } from './batches.ts';
import { createIntake } from './intake.ts';
import { holdLine, type LineEnd } from './line.ts';
import { lookAfter } from './lookAfter.ts';
import { nap } from './nap.ts';

export interface FollowParts {
  readonly server: Server;
  readonly call: Client['call'];
  readonly sessionId: string;
  readonly options: FollowOptions;
}

export function followSession(parts: FollowParts): void {
  const { signal } = parts.options;
  follow(parts).catch((cause: unknown) => {
    // An aborted following ends without a word; anything else is a mistake of ours and must be seen.
    if (!signal.aborted) throw cause;
  });
}

async function follow({ server, call, sessionId, options }: FollowParts): Promise<void> {
  const { platform } = server;
  const { onEvents, onConnection, signal, after = 0 } = options;
  const intake = createIntake(after);
  const batches = createBatches({ soon: platform.soon, onBatch: onEvents, signal });
  const tell = (connection: Connection): void => {
    if (!signal.aborted) onConnection?.(connection);
  };
  /** Lines in a row that brought nothing, and those among them that did not even open. */
  let inVain = 0;
  let unopened = 0;

  const look = (alive: AbortSignal) => lookAfter({ platform, call, sessionId, intake }, alive);
  const lookAtLine = async (alive: AbortSignal): Promise<LineEnd | 'well'> => {
    const found = await look(alive);
    if (found === 'well') inVain = 0;
    return found;
  };
  const onOpen = (): void => {
    unopened = 0;
    tell({ state: 'live' });
  };
  const findEnd = async (): Promise<LineEnd> => {
    const end = await holdLine({ server, sessionId, intake, batches, onOpen, look: lookAtLine, signal });
    if (end.end !== 'lost' || end.hadOpened) return end;
    // A refused upgrade looks like a server that is gone; a call tells which it is.
    const found = await look(signal);
    return found !== 'well' && found.end === 'over' ? found : end;
  };

  tell({ state: 'connecting', tries: 1 });
  while (!signal.aborted) {
    const { newest } = intake;
    const end = await findEnd();
    if (end.end === 'over') {
      batches.flush();
      return tell({ state: 'ended', reason: end.reason });
    }
    const hasBrought = intake.newest > newest;
    inVain = hasBrought ? 0 : inVain + 1;
    if (end.end === 'lost' && !end.hadOpened) unopened += 1;
    tell(unopened > 0 ? { state: 'offline', tries: unopened } : { state: 'connecting', tries: inVain + 1 });
    if (end.end === 'behind' && hasBrought) continue;
    await nap(platform, backOff(inVain, platform.random), signal);
  }
}
