import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCappedOutput } from './cappedOutput.ts';

const capped = (limit: number, chunks: readonly Uint8Array[]) => {
  const output = createCappedOutput(limit);
  for (const chunk of chunks) output.push(chunk);
  return output.text();
};

describe('createCappedOutput', () => {
  it('keeps an output within the limit as it is, however it arrives', () => {
    const property = fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const bytes = Buffer.from(texts.join(''));
      const chunks = texts.map((text) => Buffer.from(text));
      expect(capped(bytes.length + 1, chunks)).toBe(bytes.toString());
    });
    fc.assert(property);
  });

  it('says how much is missing in the middle', () => {
    expect(
      capped(
        4,
        ['ab', 'cdef', 'gh'].map((text) => Buffer.from(text)),
      ),
    ).toBe('ab\n… 4 bytes left out …\ngh');
  });

  it('does not show halves of characters at the cut', () => {
    expect(capped(6, [Buffer.from('éééééé')])).toBe('é\n… 6 bytes left out …\né');
  });
});
