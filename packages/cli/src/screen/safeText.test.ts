import { describe, expect, it } from 'vitest';
import { safeLines, safeText } from './safeText.ts';

describe('text from others', () => {
  it('cannot move the cursor, colour the screen or ring the bell', () => {
    expect(safeText('a\u001b[2Jb\u001b]0;title\u0007c\u0008\u009bd')).toBe('abcd');
  });

  it('cannot turn the rest of the line around', () => {
    expect(safeText('ship\u202Egnp.exe\u2066!\u2069')).toBe('shipgnp.exe!');
  });

  it('becomes one line', () => {
    expect(safeText(' one\r\n  two\u2028three\tfour ')).toBe('one two three four');
  });

  it('keeps emoji, accents and letters of every language', () => {
    expect(safeText('Zoë 👩‍🚀 שלום 宇宙')).toBe('Zoë 👩‍🚀 שלום 宇宙');
  });

  it('keeps its lines where several are asked for', () => {
    expect(safeLines('one\n\n\u001b[31mtwo\u001b[0m\n')).toEqual(['one', 'two']);
  });
});
