import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStream } from '../testing/messages.ts';
import { eventData, splitEvents } from './eventStream.ts';
import { NOTHING_YET, withStreamEvent } from './replyUse.ts';

/** Feeds a text in pieces of the given sizes, over and over, and keeps what came out. */
function feed(text: string, sizes: readonly number[]) {
  const bytes = Buffer.from(text);
  const wholes: Buffer[] = [];
  let rest = Buffer.alloc(0);
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    const split = splitEvents(rest, bytes.subarray(at, at + size));
    wholes.push(split.whole);
    rest = Buffer.from(split.rest);
    at += size;
  }
  return { wholes, rest };
}

const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

describe('a stream of events, cut anywhere', () => {
  it('loses no byte, and reads the same as in one piece', () => {
    fc.assert(
      fc.property(sizes, lineEnd, (pieces, end) => {
        const text = aStream().replaceAll('\n', end);
        const { wholes, rest } = feed(text, pieces);
        expect(Buffer.concat([...wholes, rest]).toString()).toBe(text);
        const use = wholes.flatMap(eventData).reduce(withStreamEvent, NOTHING_YET);
        expect(use).toMatchObject({
          model: 'claude-opus-5-5',
          complete: true,
          counts: { input: 25, output: 15 },
        });
      }),
    );
  });

  it('is never an obstacle, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), sizes, (text, pieces) => {
        const { wholes, rest } = feed(text, pieces);
        expect(Buffer.concat([...wholes, rest])).toEqual(Buffer.from(text));
        expect(wholes.flatMap(eventData).reduce(withStreamEvent, NOTHING_YET)).toEqual(NOTHING_YET);
      }),
    );
  });
});
