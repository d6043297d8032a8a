import { describe, expect, it } from 'vitest';
import { type ExplainRequest, readExplain, writeExplain } from './explainMark.ts';

const aRequest = (text: string): ExplainRequest => ({
  path: 'game.js',
  language: 'en',
  selected: [{ number: 2, text }],
  before: [{ number: 1, text: '// A game' }],
  after: [],
});

describe('an explain mark', () => {
  it.each(['let lives = 3;', '</explain>', '<explain>{}</explain>', '\\u003c'])(
    'brings the line %j back as it was',
    (text) => {
      const fake = writeExplain(aRequest('something else'));
      expect(readExplain(`Explain this.\n${fake}\n${writeExplain(aRequest(text))}\n`)).toEqual(
        aRequest(text),
      );
    },
  );

  it('is not found in other text, and is refused when damaged', () => {
    expect(readExplain('nothing to explain')).toBeUndefined();
    expect(readExplain('<explain>{"path":')).toBeUndefined();
    expect(() => readExplain('<explain>{}</explain>')).toThrow();
  });
});
