import type { CallInput, Client } from '@nugget/client';
import type { ApiName, ApiReply } from '@nugget/contract';
import { toNuggetError } from '@nugget/contract';
import type { Later } from '../library/timers.ts';

/** How the server is, as far as calls tell: `gone` is asked for again by itself, `login_lost` needs a new link. */
export type ServerState = 'here' | 'gone' | 'login_lost';

export interface ServerWatch {
  current(): ServerState;
  subscribe(listener: () => void): () => void;
}

const ASK_AGAIN_MS = 2_500;

export interface WatchParts {
  readonly client: Client;
  readonly later: Later;
  /** Told when the server answers again after it was gone. */
  readonly onBack: () => void;
}

/** The same client, with somebody who listens to how its calls end. No call is made while all is well. */
export function watchServer({ client, later, onBack }: WatchParts): {
  readonly client: Client;
  readonly server: ServerWatch;
} {
  const listeners = new Set<() => void>();
  let state: ServerState = 'here';

  const turn = (next: ServerState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
    if (next === 'gone') askAgain();
  };

  const askAgain = (): void => {
    later(ASK_AGAIN_MS, () => {
      client.call('getHealth', {}).then(back, askAgain);
    });
  };

  const back = (): void => {
    turn('here');
    onBack();
  };

  const call = async <K extends ApiName>(name: K, input: CallInput<K>): Promise<ApiReply<K>> => {
    try {
      return await client.call(name, input);
    } catch (thrown) {
      const { code } = toNuggetError(thrown);
      if (code === 'SERVER_GONE') turn('gone');
      if (code === 'LOGIN_NEEDED') turn('login_lost');
      throw thrown;
    }
  };

  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { client: { ...client, call }, server: { current: () => state, subscribe } };
}
