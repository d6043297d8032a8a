import { describe, expect, it } from 'vitest';
import { applyComposition } from '../recipes/applyComposition.ts';
import { composeFor } from '../recipes/index.ts';
import { aConflictBrief } from '../testing/aBrief.ts';
import { exampleSpec } from '../testing/aSpec.ts';
import { playBrief } from '../testing/playBrief.ts';
import { resolved } from './resolve.ts';

const spec = exampleSpec('space-dodge');

const CLASH = [
  'first',
  '<<<<<<< ours',
  'a',
  'both',
  '=======',
  'both',
  'b',
  '>>>>>>> theirs',
  'last',
  '',
].join('\n');

describe('a conflict', () => {
  it('keeps the lines of both sides, and those that both have once', () => {
    expect(resolved(CLASH, undefined)).toBe(['first', 'a', 'both', 'b', 'last', ''].join('\n'));
  });

  it('reads markers that also show what was there before', () => {
    const text = '<<<<<<< ours\na\n||||||| base\nold\n=======\nb\n>>>>>>> theirs\n';
    expect(resolved(text, undefined)).toBe('a\nb\n');
  });

  it('becomes the finished file where that holds every line of both sides', () => {
    expect(resolved(CLASH, 'b\nfirst\nboth\na\nlast\n')).toBe('b\nfirst\nboth\na\nlast\n');
    expect(resolved(CLASH, 'something else')).toContain('a\nboth\nb');
  });

  it('is settled in the files that have one, and the others are named', async () => {
    const main = applyComposition(composeFor(spec)).get('src/main.js') ?? '';
    const clash = main.replace(/^(import .*)\n(import .*)\n/m, '<<<<<<< a\n$1\n=======\n$2\n>>>>>>> b\n');
    const files = new Map([
      ['src/main.js', clash],
      ['index.html', '<p>fine</p>'],
    ]);
    const { desk, summary } = await playBrief(aConflictBrief(spec, ['src/main.js', 'index.html']), { files });
    expect(desk.files.get('src/main.js')).not.toMatch(/^[<=>]{7}/m);
    expect(desk.files.get('index.html')).toBe('<p>fine</p>');
    expect(summary).toContain('I kept both sides of src/main.js.');
    expect(summary).toContain('no place to settle in index.html');
  });
});
