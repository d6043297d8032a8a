import type { NuggetDocument, Thumbnail } from '@nugget/contract';

const bars = [
  { category: 'goal', depth: 0, width: 90 },
  { category: 'requirement', depth: 1, width: 64 },
  { category: 'requirement', depth: 1, width: 72 },
  { category: 'test', depth: 2, width: 50 },
  { category: 'style', depth: 0, width: 44 },
  { category: 'crew', depth: 0, width: 58 },
];

export const aThumbnail = (kind = 'game'): Thumbnail => ({ kind, bars });

/** A nugget of the library, for scenes and tests. */
export const aNugget = (parts: Partial<NuggetDocument> = {}): NuggetDocument => ({
  id: 'n1',
  name: 'Space dodge',
  thumbnail: aThumbnail(),
  session_id: null,
  revision: 1,
  created_at: '2026-03-01T10:00:00.000Z',
  updated_at: '2026-03-01T10:00:00.000Z',
  workspace_json: null,
  ...parts,
});
