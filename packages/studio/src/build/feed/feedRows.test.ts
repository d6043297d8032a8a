import type { EventType, FeedEntry } from '@nugget/contract';
import { describe, expect, it } from 'vitest';
import { feedRows, newestImportant } from './feedRows.ts';

const entry = (seq: number, event: EventType, text = ''): FeedEntry => ({
  seq,
  at: '2026-01-01T00:00:00.000Z',
  kind: event === 'test_result' ? 'test' : 'task',
  event,
  from: '',
  text,
});

describe('feedRows', () => {
  it('shows the tests of one round as one row that grows', () => {
    const one = feedRows([entry(1, 'testing_started'), entry(2, 'test_result', 'flies')]);
    const two = feedRows([
      entry(1, 'testing_started'),
      entry(2, 'test_result', 'flies'),
      entry(3, 'test_result', 'falls'),
    ]);
    expect(two).toHaveLength(2);
    expect(two[1]).toEqual({ kind: 'tests', seq: one[1]?.seq, names: ['flies', 'falls'] });
  });

  it('begins a new row for the next round', () => {
    const rows = feedRows([entry(1, 'test_result'), entry(2, 'testing_started'), entry(3, 'test_result')]);
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });
});

describe('newestImportant', () => {
  it('passes over chatter and what was said already', () => {
    const feed = [entry(1, 'plan_ready'), entry(2, 'task_completed'), entry(3, 'agent_message')];
    expect(newestImportant(feed, 0)?.seq).toBe(2);
    expect(newestImportant(feed, 2)).toBeUndefined();
  });
});
