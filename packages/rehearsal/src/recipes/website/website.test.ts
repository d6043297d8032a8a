import { describe, expect, it } from 'vitest';
import { exampleSpec } from '../../testing/aSpec.ts';
import { openInBrowser } from '../../testing/openInBrowser.ts';
import { runNodeTests } from '../../testing/runNodeTests.ts';
import { applyComposition } from '../applyComposition.ts';
import { website } from './website.ts';

describe('a page about a dog', () => {
  const spec = exampleSpec('pet-page');
  const files = applyComposition(website.compose(spec));

  it('passes its own tests, which carry the wishes as their names', async () => {
    const { passed, failed } = await runNodeTests(files);
    expect(failed).toEqual([]);
    expect(passed).toEqual(expect.arrayContaining(spec.requirements.map(({ description }) => description)));
  });

  it.each([1280, 390])('barks, counts and shows three facts, %i pixels wide', async (width) => {
    await using nugget = await openInBrowser(files, width);
    const { page } = nugget;
    await page.locator('#bark').click();
    await expect.poll(() => page.locator('#big-words').textContent()).toBe('WOOF!');
    // The words jump when they appear, so they need a moment to reach their size.
    await expect
      .poll(async () => (await page.locator('#big-words').boundingBox())?.height ?? 0)
      .toBeGreaterThan(48);
    await page.locator('#bark').click();
    await page.locator('#bark').click();
    expect(await page.locator('#counter').textContent()).toBe('3');
    const facts = await page.locator('.card').allTextContents();
    expect(facts).toHaveLength(3);
    expect(facts.every((fact) => fact.includes('Biscuit'))).toBe(true);
    expect(await page.locator('.picture-frame svg').getAttribute('aria-label')).toBe('a dog');
    expect(nugget.complaints).toEqual([]);
  });
});

describe('a joke of the day page', () => {
  const composition = website.compose(exampleSpec('skills-and-portals'));
  const files = applyComposition(composition);

  it('passes its own tests', async () => {
    expect((await runNodeTests(files)).failed).toEqual([]);
  });

  it('tells a new joke at every press, and at least ten different ones', async () => {
    await using nugget = await openInBrowser(files);
    const { page } = nugget;
    const told = [await page.locator('#joke').textContent()];
    for (let press = 0; press < 120; press += 1) {
      await page.locator('#next-joke').click();
      told.push(await page.locator('#joke').textContent());
    }
    expect(told.slice(1).every((joke, index) => joke !== told[index])).toBe(true);
    expect(new Set(told).size).toBeGreaterThanOrEqual(10);
    expect(nugget.complaints).toEqual([]);
  });

  it('says that its portal stays closed', () => {
    expect(composition.tasks.map(({ summary }) => summary).join(' ')).toMatch(
      /cannot open portals yet.*"Hello tool"/,
    );
  });
});
