import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPythonBytes, pythonBytes } from './pythonBytes.ts';

describe('bytes as Python writes them', () => {
  it('come back as they were, in literals that are short enough', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 8, max: 100 }), (data, longest) => {
        const literals = [...pythonBytes(data, longest)];
        for (const { literal } of literals) expect(literal.length).toBeLessThanOrEqual(longest);
        const read = literals.map(({ literal, length }) => {
          const bytes = fromPythonBytes(literal);
          expect(bytes).toHaveLength(length);
          return bytes ?? new Uint8Array(0);
        });
        expect(Buffer.concat(read)).toEqual(Buffer.from(data));
      }),
    );
  });

  it('are read with either quote', () => {
    expect(fromPythonBytes(`b"it's"\r\n`)).toEqual(new TextEncoder().encode("it's"));
    expect(fromPythonBytes("b''")).toEqual(new Uint8Array(0));
  });

  it('are told from anything else', () => {
    expect(['', 'None', "'text'", 'b"open'].map(fromPythonBytes)).toEqual(new Array(4).fill(undefined));
  });
});
