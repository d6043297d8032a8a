import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCommitText, encodeCommitText } from './commitText.ts';

const author = { taskId: 't1', agentName: 'Nova', role: 'builder' };

describe('the text of a commit', () => {
  it('is plain for plain names', () => {
    expect(encodeCommitText({ message: 'Add the ship', author, key: 'execute/t1' })).toBe(
      'Add the ship\n\nTask-Id: t1\nAgent: Nova\nRole: builder\nNugget-Key: execute/t1\n',
    );
  });

  it('keeps every trailer on one line and free of invisible characters', () => {
    const text = encodeCommitText({
      message: 'm',
      author: { ...author, agentName: '\u202eavoN\n\u0000' },
      key: 'k',
    });
    expect(text).toContain('\nAgent: "\\u202eavoN\\n\\u0000"\n');
  });

  it('gives every name back exactly as it was', () => {
    const name = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '', ' x ', '\ud800', '"a"'),
    );
    const texts = fc.record({ taskId: name, agentName: name, role: name });
    fc.assert(
      fc.property(fc.string(), texts, name, (message, author, key) => {
        expect(decodeCommitText(encodeCommitText({ message, author, key }))).toMatchObject({ author, key });
      }),
    );
  });

  it('takes no trailer from the message', () => {
    const message = 'Work\n\nTask-Id: t9\nAgent: Boss\nRole: builder\nNugget-Key: other';
    expect(decodeCommitText(encodeCommitText({ message, author, key: 'k' }))).toEqual({
      message,
      author,
      key: 'k',
    });
  });

  it('never holds a NUL, which git could not store', () => {
    expect(encodeCommitText({ message: 'a\u0000b\r\nc', author, key: 'k' })).toMatch(/^ab\nc\n\n/);
  });

  it.each(['Start', '', 'Work\n\nAgent: Nova', '\n\n'])('is not ours when it says %j', (text) => {
    expect(decodeCommitText(text)).toBeUndefined();
  });
});
