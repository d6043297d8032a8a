import { expect, it } from 'vitest';
import { applyComposition } from '../recipes/applyComposition.ts';
import { composeFor } from '../recipes/index.ts';
import { aTaskBrief } from '../testing/aBrief.ts';
import { exampleSpec } from '../testing/aSpec.ts';
import { playBrief } from '../testing/playBrief.ts';

const brief = aTaskBrief({ spec: exampleSpec('space-dodge'), task: { id: 'review', role: 'reviewer' } });
const LOOKS = ['Glob', 'Read', 'Grep'];

it('reads the main files, writes nothing and names real places', async () => {
  const files = applyComposition(composeFor(brief.spec));
  const { tools, summary } = await playBrief(brief, { files, tools: LOOKS });
  expect(new Set(tools)).toEqual(new Set(['Glob', 'Read']));
  expect(summary).toContain('I read index.html');
  expect(summary).toMatch(/the function \w+ says by its name/);
});

it('finds what could be better in what somebody else wrote', async () => {
  const files = new Map([['src/main.js', 'document.body.innerHTML = answer;\n']]);
  const { summary } = await playBrief(brief, { files, tools: LOOKS });
  expect(summary).toContain('src/main.js sets innerHTML');
});

it('says that it has nothing to say about an empty folder', async () => {
  expect((await playBrief(brief, { tools: LOOKS })).summary).toContain('found no program');
});
