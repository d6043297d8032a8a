import type { EventType, FeedEntry } from '@nugget/contract';

/** A row of the activity list. Tests come by the dozen, so those in a row are one. */
export type FeedRow =
  | { readonly kind: 'line'; readonly seq: number; readonly entry: FeedEntry }
  | { readonly kind: 'tests'; readonly seq: number; readonly names: readonly string[] };

export function feedRows(feed: readonly FeedEntry[]): readonly FeedRow[] {
  const rows: FeedRow[] = [];
  let names: string[] = [];
  for (const entry of feed) {
    if (entry.event !== 'test_result') {
      names = [];
      rows.push({ kind: 'line', seq: entry.seq, entry });
      continue;
    }
    names.push(entry.text);
    // The row keeps the number of its first test, so that it stays the same row while it grows.
    if (names.length === 1) rows.push({ kind: 'tests', seq: entry.seq, names });
  }
  return rows;
}

/** What is read aloud by itself: the steps of a build and what needs a person, not every line. */
const IMPORTANT: ReadonlySet<EventType> = new Set<EventType>([
  'plan_ready',
  'session_complete',
  'session_stopped',
  'session_recovered',
  'rebuild_started',
  'fix_requested',
  'error',
  'task_completed',
  'testing_started',
  'work_undone',
  'human_gate',
  'user_question',
  'teaching_moment',
]);

/** The newest line that is worth saying, of those after `seq`. */
export const newestImportant = (feed: readonly FeedEntry[], seq: number): FeedEntry | undefined =>
  feed.findLast((entry) => entry.seq > seq && IMPORTANT.has(entry.event));
