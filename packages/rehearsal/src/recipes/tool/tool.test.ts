import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exampleSpec } from '../../testing/aSpec.ts';
import { openInBrowser } from '../../testing/openInBrowser.ts';
import { runNodeTests } from '../../testing/runNodeTests.ts';
import { applyComposition } from '../applyComposition.ts';
import { tool } from './tool.ts';

const spec = exampleSpec('times-tables');
const composition = tool.compose(spec);
const files = applyComposition(composition);

/** What the page asks now: the two numbers. */
async function asked(page: Page): Promise<readonly [number, number]> {
  const [a = 0, b = 0] =
    ((await page.locator('#question').textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
  return [a, b];
}

async function answer(page: Page, text: number): Promise<void> {
  await page.locator('#answer').fill(String(text));
  await page.keyboard.press('Enter');
}

describe('a times tables trainer', () => {
  it('gives each of its four parts to a task of its own', () => {
    const side = composition.tasks.filter(({ dependencies }) => dependencies.join() === 't1');
    expect(side.map(({ requirementIds }) => requirementIds)).toEqual([
      ['req_2'],
      ['req_0'],
      ['req_1'],
      ['req_3'],
    ]);
  });

  it('passes its own tests, which carry the wishes as their names', async () => {
    const { passed, failed } = await runNodeTests(files);
    expect(failed).toEqual([]);
    expect(passed).toEqual(expect.arrayContaining(spec.requirements.map(({ description }) => description)));
  });

  it('asks a wrong question again later, and names its tables at the end', async () => {
    await using nugget = await openInBrowser(files);
    const { page } = nugget;
    await page.locator('#start').click();
    const [a, b] = await asked(page);
    expect(Math.max(a, b)).toBeLessThanOrEqual(12);
    await answer(page, a * b + 1);
    await expect.poll(() => page.locator('#feedback').textContent()).toContain(`${a} × ${b} = ${a * b}`);
    const seen: string[] = [];
    while (await page.locator('#question').isVisible()) {
      const [one, other] = await asked(page);
      seen.push(`${one} × ${other}`);
      await answer(page, one * other);
    }
    expect(seen).toHaveLength(10);
    expect(seen.at(-1)).toBe(`${a} × ${b}`);
    expect(new Set(seen).size).toBe(10);
    expect(await page.locator('#score').textContent()).toContain('9 of 10');
    const practise = await page.locator('#practise li').allTextContents();
    expect(practise).toEqual([...new Set([a, b])].sort((x, y) => x - y).map((n) => `the ${n} times table`));
    expect(nugget.complaints).toEqual([]);
  });

  it('ends the round after sixty seconds', async () => {
    await using nugget = await openInBrowser(files);
    const { page } = nugget;
    await page.clock.install();
    await page.reload();
    await page.locator('#start').click();
    expect(await page.locator('#clock').textContent()).toBe('1:00');
    await page.clock.runFor(59_000);
    expect(await page.locator('#clock').textContent()).toBe('0:01');
    expect(await page.locator('#question').isVisible()).toBe(true);
    await page.clock.runFor(2_000);
    expect(await page.locator('#report').isVisible()).toBe(true);
    expect(await page.locator('#time-is-up').textContent()).toBe('Time is up!');
  });

  it('can be answered with the keys on a small screen, in text of 20 pixels or more', async () => {
    await using nugget = await openInBrowser(files, 390);
    const { page } = nugget;
    await page.locator('#start').tap();
    const [a, b] = await asked(page);
    for (const digit of String(a * b)) await page.locator('#keys').getByText(digit, { exact: true }).tap();
    await page.locator('#check').tap();
    await expect.poll(() => page.locator('#feedback').getAttribute('data-right')).toBe('true');
    const smallest: unknown = await page.evaluate(
      "Math.min(...[...document.querySelectorAll('body *')].map((e) => parseFloat(getComputedStyle(e).fontSize)))",
    );
    expect(smallest).toBeGreaterThanOrEqual(20);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});
