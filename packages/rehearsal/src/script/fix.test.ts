import { expect, it } from 'vitest';
import { applyComposition } from '../recipes/applyComposition.ts';
import { composeFor } from '../recipes/index.ts';
import { aFixBrief } from '../testing/aBrief.ts';
import { exampleSpec } from '../testing/aSpec.ts';
import { playBrief } from '../testing/playBrief.ts';

const spec = exampleSpec('space-dodge');
const whole = applyComposition(composeFor(spec));
const red = aFixBrief(spec, [
  { test_name: 'tests/fall.test.mjs: they fall faster', details: 'expected 2 to be 3' },
]);

it('puts back what is broken or missing, and leaves the rest alone', async () => {
  const files = new Map(whole).set('src/fall.js', 'export const fall = {};');
  files.delete('src/score.js');
  const { desk, summary, tools } = await playBrief(red, { files, tests: 'verdict: passed (20 passed)' });
  expect(Object.fromEntries(desk.files)).toEqual(Object.fromEntries(whole));
  expect(tools.filter((tool) => tool === 'Write')).toHaveLength(2);
  expect(summary).toContain('I put back the version that I know works of');
  expect(summary).toContain('verdict: passed');
});

it('keeps the numbers that the child had changed', async () => {
  const tuned = (whole.get('src/fall.js') ?? '').replace('FIRST_SPEED = 130', 'FIRST_SPEED = 90');
  const files = new Map(whole).set('src/fall.js', `${tuned}\nbroken(`);
  const { desk } = await playBrief(red, { files });
  expect(desk.files.get('src/fall.js')).toBe(tuned);
});

it('says so when it cannot find the reason', async () => {
  const { summary, tools } = await playBrief(red, { files: whole });
  expect(tools).not.toContain('Write');
  expect(summary).toContain('A script cannot find out more');
});

it('keeps the colours that the child chose', async () => {
  const files = new Map(whole).set('theme.css', ':root { --accent: #00ff00; }');
  const { desk } = await playBrief(red, { files });
  expect(desk.files.get('theme.css')).toBe(':root { --accent: #00ff00; }');
});
