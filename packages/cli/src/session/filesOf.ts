import type { RecordedEvent } from '@nugget/contract';

/** Where a session's files are, as its log tells it; undefined before they had a place. */
export const filesOf = (events: readonly RecordedEvent[]): string | undefined =>
  events.find((event) => event.type === 'workspace_created')?.nugget_dir;
