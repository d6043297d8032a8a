import { NuggetError, type PortalValue } from '@nugget/contract';
import type { Clock } from '../ports/clock.ts';

/** A board that has not answered by then does not. */
const PATIENCE_MS = 5_000;
/** Questions that wait at the same time. */
const MOST_OPEN = 16;
/** Ids start again then; a board's numbers are small. */
const LAST_ID = 1_000_000;

/** Brings the answers of a board to those who have asked. */
export interface Answers {
  /** BOARD_SILENT without an answer in time, TOO_MANY_REQUESTS when too many wait. */
  ask(send: (id: number) => Promise<void>, signal: AbortSignal): Promise<PortalValue>;
  /** An answer to nobody's question is left alone. */
  take(id: number, value: PortalValue): void;
  /** Nobody answers any more. */
  giveUp(): void;
}

export function createAnswers(clock: Pick<Clock, 'wait'>): Answers {
  const open = new Map<number, PromiseWithResolvers<PortalValue>>();
  let last = 0;

  const nextId = (): number => {
    last = last >= LAST_ID ? 1 : last + 1;
    return last;
  };

  return {
    async ask(send, signal) {
      signal.throwIfAborted();
      if (open.size >= MOST_OPEN) {
        throw new NuggetError('TOO_MANY_REQUESTS', {
          message: `${MOST_OPEN} questions wait for the board already`,
        });
      }
      const id = nextId();
      const answer = Promise.withResolvers<PortalValue>();
      const over = new AbortController();
      open.set(id, answer);
      const stop = (): void => answer.reject(signal.reason);
      signal.addEventListener('abort', stop, { once: true, signal: over.signal });
      clock.wait(PATIENCE_MS, over.signal).then(
        () => answer.reject(silent()),
        () => undefined,
      );
      try {
        // The answer may come before the line is all written; a line that cannot be written is the answer, too.
        send(id).catch(answer.reject);
        return await answer.promise;
      } finally {
        over.abort();
        open.delete(id);
      }
    },
    take: (id, value) => open.get(id)?.resolve(value),
    giveUp() {
      for (const { reject } of open.values()) reject(silent());
    },
  };
}

const silent = (): NuggetError =>
  new NuggetError('BOARD_SILENT', { message: `The board did not answer within ${PATIENCE_MS / 1_000} s` });
