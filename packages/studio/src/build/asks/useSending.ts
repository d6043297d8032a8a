import type { Connection } from '@nugget/client';
import { type NuggetError, toNuggetError } from '@nugget/contract';
import { useEffect, useRef, useState } from 'react';

type Sending =
  | { readonly state: 'idle' }
  | { readonly state: 'sending' }
  | { readonly state: 'failed'; readonly error: NuggetError; readonly again: () => Promise<void> };

/** Somebody else was quicker, in another window: it is answered all the same. */
const IS_ANSWERED: ReadonlySet<string> = new Set(['GATE_NOT_OPEN', 'QUESTION_NOT_OPEN']);

export interface SendingOptions {
  readonly connection: Connection['state'];
  readonly onAnswered: () => void;
}

/** Sends an answer. One that could not be sent is sent again as soon as the server is back. */
export function useSending({ connection, onAnswered }: SendingOptions) {
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const wasLive = useRef(connection === 'live');
  const send = async (deliver: () => Promise<void>): Promise<void> => {
    setSending({ state: 'sending' });
    try {
      await deliver();
      onAnswered();
    } catch (thrown) {
      const error = toNuggetError(thrown);
      if (IS_ANSWERED.has(error.code)) onAnswered();
      else setSending({ state: 'failed', error, again: () => send(deliver) });
    }
  };
  useEffect(() => {
    const isBack = connection === 'live' && !wasLive.current;
    wasLive.current = connection === 'live';
    if (isBack && sending.state === 'failed' && sending.error.retryable) void sending.again();
  }, [connection, sending]);
  return { sending, send };
}
