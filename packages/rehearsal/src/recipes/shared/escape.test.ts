import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText, type Json, jsLiteral, markdownText, oneLine, pyLiteral, shortened } from './escape.ts';

const NASTY = [
  '</script>',
  "it's",
  '"quoted"',
  'back\\slash',
  'two\nlines',
  '\u2028',
  '\u202eabc',
  '😀',
  '$' + '{x}',
  '`',
  '{{goal}}',
];
const nastyText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...NASTY)).map((parts) => parts.join('')),
);

describe('a JavaScript literal', () => {
  it('is the same text again when it is run', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(runInNewContext(jsLiteral(text))).toBe(text);
      }),
    );
  });

  it('is the same data again when it is run, even with __proto__ as a key', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
        expect(JSON.parse(runInNewContext(`JSON.stringify(${jsLiteral(value as Json)})`))).toEqual(
          JSON.parse(JSON.stringify(value)),
        );
      }),
    );
    expect(runInNewContext(`Object.keys(${jsLiteral(JSON.parse('{"__proto__":1}'))}).join()`)).toBe(
      '__proto__',
    );
  });

  it('cannot end a script element or turn the text after it round', () => {
    expect(jsLiteral('</script>')).not.toContain('<');
    expect(jsLiteral('\u202e')).not.toContain('\u202e');
  });

  it('stands in single quotes, as in the rest of the program', () => {
    expect(jsLiteral('it\'s "fun"')).toBe(`'it\\'s "fun"'`);
  });
});

describe('a Python literal', () => {
  it('says None, True and False in Python’s words', () => {
    expect(pyLiteral([null, true, false, 'a"b'])).toBe('[None, True, False, "a\\"b"]');
    expect(pyLiteral({ a: [1] })).toBe('{"a": [1]}');
  });
});

describe('text for people', () => {
  it('is text in HTML, whatever it holds', () => {
    expect(htmlText(`<b onclick="x('y')">&`)).toBe('&lt;b onclick=&quot;x(&#39;y&#39;)&quot;&gt;&amp;');
  });

  it('makes no heading, link or HTML in Markdown', () => {
    expect(markdownText('# [x](y)\n<b>')).toBe('\\# \\[x\\]\\(y\\) \\<b\\>');
  });

  it('becomes one line', () => {
    expect(oneLine(' a\n\tb\u202e c ')).toBe('a b c');
  });

  it('is cut between words and never inside an emoji', () => {
    expect(shortened('one two three', 9)).toBe('one two…');
    expect(shortened('😀😀😀😀', 3)).toBe('😀😀…');
    fc.assert(
      fc.property(
        nastyText,
        fc.integer({ min: 2, max: 20 }),
        (text, max) => [...shortened(text, max)].length <= max,
      ),
    );
  });
});
