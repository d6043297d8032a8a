import { type NuggetError, type RecordedEvent, toNuggetError } from '@nugget/contract';
import type { SessionRecord, SessionStore } from '@nugget/engine';
import { dayOf, type SessionUses, sumOf, type Use } from './sessionUses.ts';

export interface UsesInLogsOptions {
  /** A local date. */
  readonly day: string;
  readonly onFailure: (error: NuggetError) => void;
}

/** What the logs of all sessions tell of a day. A log that cannot be read is reported and left out. */
export async function usesInLogs(
  store: Pick<SessionStore, 'list' | 'read'>,
  { day, onFailure }: UsesInLogsOptions,
): Promise<SessionUses> {
  const uses = new Map<string, Use>();
  for (const { id, createdAt } of (await store.list()).filter((record) => mayTellOf(record, day))) {
    try {
      // What came with a nugget file was used before its session was made here, and paid elsewhere.
      const events = (await store.read(id)).filter(({ at }) => Date.parse(at) > Date.parse(createdAt));
      const use = usedOn(events, day);
      if (use.tokens > 0 || use.costUsd > 0) uses.set(id, use);
    } catch (thrown) {
      onFailure(toNuggetError(thrown));
    }
  }
  return uses;
}

/** One that did not end may have been at work after its record was written last. */
const mayTellOf = ({ status, updatedAt }: SessionRecord, day: string): boolean =>
  status === 'running' || dayOf(updatedAt) === day;

const usedOn = (events: readonly RecordedEvent[], day: string): Use =>
  sumOf(
    events.flatMap((event) =>
      event.type === 'token_usage' && dayOf(event.at) === day
        ? [{ tokens: event.input_tokens + event.output_tokens, costUsd: event.cost_usd }]
        : [],
    ),
  );
