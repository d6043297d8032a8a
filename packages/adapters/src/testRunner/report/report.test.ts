import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlCharacters } from '../testing/controlCharacters.ts';
import { cleanEnd, cleanLine, cleanText } from './cleanText.ts';
import { createPlainScript } from './plainScript.ts';
import { createRecordReader } from './recordReader.ts';
import type { TestRecord } from './records.ts';

const readScript = (pieces: readonly string[]) => {
  const script = createPlainScript();
  for (const piece of pieces) script.push(piece);
  return script.end();
};

const verdicts = (text: string) => readScript([text]).cases.map(({ name, status }) => `${status} ${name}`);

describe('a plain script', () => {
  it('is read the same in pieces of any size', () => {
    const text =
      'TAP version 13\n1..3\nok 1 - one\nnot ok 2 - two\n  why\nPASS: three\nok 4 # skip not now\nFAIL: 🚀';
    const property = fc.property(fc.array(fc.nat(text.length)), (cuts) => {
      const ends = [...cuts.sort((a, b) => a - b), text.length];
      const pieces = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
      expect(readScript(pieces)).toEqual(readScript([text]));
    });
    fc.assert(property);
  });

  it('has verdicts only in lines that are meant as such', () => {
    const prose =
      'ok, done\nokay 1\n not ok 1 - subtest\nnotok 1\nIt will PASS: maybe\nok\nPASSED: x\n# ok 1';
    expect(verdicts(prose)).toEqual([]);
    expect(verdicts('ok 1\nok - a\nnot ok 12 b # TODO c\nok 2 - # skip\nPASS:\nSKIP: d')).toEqual([
      'passed ',
      'passed a',
      'skipped b',
      'skipped ',
      'passed ',
      'skipped d',
    ]);
  });

  it('fails when it bails out', () => {
    expect(readScript(['ok 1 - a\nBail out! no board\n']).failure).toBe('bailed out: no board');
  });
});

describe('the record reader', () => {
  const read = (bytes: Uint8Array, size: number) => {
    const records: TestRecord[] = [];
    const reader = createRecordReader((record) => records.push(record));
    for (let start = 0; start < bytes.length; start += size) reader.push(bytes.subarray(start, start + size));
    return { records, damaged: reader.damaged() };
  };

  it('reads records that arrive in pieces', () => {
    const sent: readonly TestRecord[] = [
      { kind: 'started', file: 'tests/🚀.mjs', name: '\n' },
      { kind: 'end' },
    ];
    const bytes = Buffer.from(sent.map((record) => `${JSON.stringify(record)}\n`).join(''));
    for (const size of [1, 7, 1_000]) expect(read(bytes, size)).toEqual({ records: sent, damaged: false });
  });

  it('notices what is no record, and a line that is cut off', () => {
    for (const text of ['nonsense\n', '{"kind":"other"}\n', '{"kind":"end"}', `${'x'.repeat(3_000_000)}\n`])
      expect(read(Buffer.from(text), 65_536), text.slice(0, 20)).toEqual({ records: [], damaged: true });
  });
});

describe('clean text', () => {
  it('has no control character and only whole ones, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const clean of [cleanText(text), cleanLine(text, 5), cleanEnd(text, 5)]) {
          expect(controlCharacters(clean)).toEqual([]);
          expect(clean.isWellFormed()).toBe(true);
        }
        expect(cleanLine(text, 5).length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('keeps the beginning of a name and the end of an explanation', () => {
    expect(cleanLine('a\n long name', 6)).toBe('a lon…');
    expect(cleanEnd('a long reason', 7)).toBe('…reason');
  });
});
