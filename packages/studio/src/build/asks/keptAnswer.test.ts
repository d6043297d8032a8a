import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, readDraft } from './keptAnswer.ts';

describe('readDraft', () => {
  it('reads back what was kept', () => {
    const draft = { choices: { 'Which colour?': ['Red'] }, texts: { '': 'bigger' } };
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
  });

  it.each([null, '', '{', '[]', '{"choices":{"q":"Red"},"texts":{}}', '{"choices":{},"texts":{"q":1}}'])(
    'begins anew where %s was kept',
    (kept) => {
      expect(readDraft(kept)).toEqual(EMPTY_DRAFT);
    },
  );
});
