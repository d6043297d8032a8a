import { describe, expect, it } from 'vitest';
import { aSpec } from '../../testing/aSpec.ts';
import { openInBrowser } from '../../testing/openInBrowser.ts';
import { applyComposition } from '../applyComposition.ts';
import { general } from './general.ts';

describe('a nugget of no special kind', () => {
  it('takes its parts from pages and tools alike', async () => {
    const spec = aSpec({
      nugget: { goal: 'Something for my party', type: 'general' },
      requirements: [
        { type: 'when_then', description: 'when I press the Cheer button, then HOORAY! pops up' },
        { type: 'feature', description: 'roll three dice' },
        { type: 'feature', description: 'send invitations by email' },
      ],
    });
    const composition = general.compose(spec);
    expect(composition.beyond).toEqual(['req_2']);
    await using nugget = await openInBrowser(applyComposition(composition), 390);
    const { page } = nugget;
    await page.locator('#cheer').tap();
    expect(await page.locator('#big-words').textContent()).toBe('HOORAY!');
    await page.locator('#roll').tap();
    expect(await page.locator('.die').count()).toBe(3);
    expect(await page.locator('#wishes-done').textContent()).toBe('Built: 2 of 3');
    expect(nugget.complaints).toEqual([]);
  });

  it('shows its goal where it has nothing else to show', () => {
    const files = applyComposition(general.compose(aSpec()));
    expect(files.get('src/wishes.js')).toContain("{ words: 'A small surprise', done: false }");
  });
});
